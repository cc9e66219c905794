package io.delegraph.analyzer.policy.aws;

import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import java.util.List;

/** Which roles a service can take: it is an outsider like any other, named by the trust policy. */
final class ServiceTrust {
    private ServiceTrust() {}

    static NodeId serviceId(String service) {
        return new NodeId("aws:service:" + service);
    }

    /** On what grounds the service can open a session of the role. */
    static Grounds grounds(AwsAccounts accounts, String service, PolicySubject role) {
        return accounts.subjects().stream()
                .filter(subject -> subject.node().kind() == NodeKind.EXTERNAL_IDENTITY)
                .filter(subject -> subject.id().equals(serviceId(service)))
                .findFirst()
                .map(subject -> accounts.grounds(subject, accounts.universe().on(role.id(), "sts:AssumeRole")))
                .orElse(Grounds.NONE);
    }

    /** Roles that customers made and that the service can take. */
    static List<PolicySubject> rolesOf(String service, AwsAccounts accounts) {
        return accounts.estate().roles().stream()
                .filter(role -> !role.isServiceLinked())
                .filter(role -> grounds(accounts, service, role).truth().isPresent())
                .toList();
    }
}
