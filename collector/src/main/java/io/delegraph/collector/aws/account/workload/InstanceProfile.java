package io.delegraph.collector.aws.account.workload;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.iam.Arn;
import io.delegraph.collector.aws.iam.IamFacts;
import io.delegraph.collector.aws.iam.IamIds;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Optional;

/** A container for a role that a machine is given; the same node as in account authorization details. */
record InstanceProfile(Arn arn) {
    static Optional<InstanceProfile> find(String arn) {
        return Arn.find(arn)
                .filter(found -> found.type().equals("instance-profile") && found.ofAccount())
                .map(InstanceProfile::new);
    }

    NodeId id() {
        return IamIds.entity(arn.account(), arn.type(), arn.name());
    }

    void state(Answer answer, SourceLocation at) {
        answer.facts()
                .node(
                        id(),
                        NodeKind.INSTANCE_PROFILE,
                        arn.name(),
                        IamFacts.provided()
                                .with(Property.NATIVE_ID, arn.text())
                                .with(Property.ACCOUNT_ID, arn.account())
                                .with(Property.PATH, arn.path()),
                        at);
    }
}
