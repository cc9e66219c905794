package io.delegraph.analyzer.policy.aws;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.edge.PartOf;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InstanceRolesTest {
    private static final String READING = "s3:GetObject";
    private static final String OBJECT = "arn:aws:s3:::orders/1";

    private final EstateFixture estate = new EstateFixture();
    private final NodeId role = estate.instanceRole("web", allow(READING));
    private final NodeId instance =
            estate.thing(NodeKind.WORKLOAD, "arn:aws:ec2:eu-west-1:111122223333:instance/i-0123456789abcdef0");

    private String can(NodeId principal, Closure closure) {
        return estate.asking(READING + " " + OBJECT)
                .questions()
                .can(principal, READING, OBJECT, closure, Optional.empty())
                .label();
    }

    @Test
    void anInstanceRunsAsTheRoleInItsProfile() {
        estate.edge(PartOf.KIND, instance, new NodeId("aws:111122223333:instance-profile:web"));

        assertThat(can(instance, Closure.USE)).isEqualTo("DEFINITE");
    }

    @Test
    void anInstanceWithoutProfileRunsAsNobody() {
        assertThat(can(instance, Closure.USE)).isEqualTo("NO");
        assertThat(can(role, Closure.USE)).isEqualTo("DEFINITE");
    }

    @Test
    void whoMayConnectToTheInstanceActsAsTheRole() {
        estate.edge(PartOf.KIND, instance, new NodeId("aws:111122223333:instance-profile:web"));
        NodeId caller = estate.user("ops", allow("ec2-instance-connect:SendSSHPublicKey"));

        assertThat(can(caller, Closure.USE)).isEqualTo("NO");
        // Whether the caller reaches it over the network is not known.
        assertThat(can(caller, Closure.CTL)).isEqualTo("CONDITIONAL");
    }
}
