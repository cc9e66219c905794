package io.delegraph.analyzer.explain;

import static io.delegraph.analyzer.StatementText.allow;
import static io.delegraph.analyzer.StatementText.deny;
import static io.delegraph.analyzer.StatementText.trust;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.StatementText;
import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.edge.CanAssume;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a no says. */
class WhyNotTest {
    private static final String READ = "s3:GetObject arn:aws:s3:::orders/1";

    private final EstateFixture estate = new EstateFixture();

    private Explanation why(NodeId principal, Closure closure) {
        Explainer explainer = estate.asking(READ).questions().explainer();
        Explanation explanation = explainer.explain(principal, explainer.doing(Permission.parse(READ)), closure, 1);
        assertThat(explanation.label()).isEqualTo("NO");
        return explanation;
    }

    private String lacks(NodeId principal) {
        return why(principal, Closure.USE).nearest().map(NearMiss::lacks).orElse("");
    }

    private static StatementText reading() {
        return allow("s3:GetObject").on("arn:aws:s3:::orders/*");
    }

    @Test
    void namesTheMissingGrantAndNoNearWayWhereEverythingIsMissing() {
        estate.bucket("orders");
        NodeId user = estate.user("u");
        estate.role("reader", List.of(StatementText.trustService("lambda.amazonaws.com")), reading());

        Explanation explanation = why(user, Closure.USE);

        assertThat(explanation.because()).contains("no statement allows it");
        assertThat(explanation.nearest()).isEmpty();
    }

    @Test
    void namesTheDenyThatTakesAwayWhatAStatementGives() {
        estate.bucket("orders");
        NodeId user = estate.user("u", reading(), deny("s3:*").on("*"));

        assertThat(lacks(user)).contains("Allow s3:GetObject", "deny", "policies.json");
    }

    @Test
    void namesTheBoundary() {
        estate.bucket("orders");
        NodeId user = estate.user("u", reading());
        estate.boundary(user, allow("ec2:*").on("*"));

        assertThat(lacks(user)).contains("Allow s3:GetObject").containsIgnoringCase("boundary");
    }

    @Test
    void namesWhatBlocksAnIdentityThatItCanTake() {
        estate.bucket("orders");
        NodeId user = estate.user("u");
        estate.role(
                "r",
                List.of(trust("AWS " + estate.arn("user", "u"))),
                reading(),
                deny("s3:*").on("*"));

        NearMiss nearest = why(user, Closure.USE).nearest().orElseThrow();

        assertThat(nearest.reached()).extracting(PathStep::edge).containsExactly("CAN_ASSUME");
        assertThat(nearest.lacks()).contains("to r", "deny");
    }

    @Test
    void namesTheRoleWhoseTrustRefuses() {
        estate.bucket("orders");
        NodeId user = estate.user("u", allow("sts:AssumeRole").on("*"));
        estate.role("reader", List.of(trust("AWS " + estate.arn("user", "another"))), reading());

        assertThat(lacks(user)).contains("reader has it", "a policy of u allows taking reader");
    }

    @Test
    void namesTheRoleThatTrustsButThatItsOwnPoliciesDoNotAllow() {
        estate.bucket("orders");
        NodeId user = estate.user("u");
        estate.role("reader", List.of(trust("AWS arn:aws:iam::111122223333:root")), reading());

        assertThat(lacks(user)).contains("reader has it", "the trust policy of reader lets u in");
    }

    @Test
    void namesTheCapOnTheWay() {
        estate.bucket("orders");
        NodeId user = estate.user("u");
        NodeId role = estate.role("r", List.of(StatementText.trustService("lambda.amazonaws.com")), reading());
        estate.capped(CanAssume.KIND, user, role, Cap.Mode.AUTHORITY, "s3:PutObject arn:aws:s3:::orders/*");

        assertThat(lacks(user)).contains("AUTHORITY: s3:PutObject on arn:aws:s3:::orders/*", "edges.json");
    }

    @Test
    void namesTheCapOfASession() {
        estate.bucket("orders");
        NodeId user = estate.user("u");
        NodeId role = estate.role("r", List.of(StatementText.trustService("lambda.amazonaws.com")), reading());
        estate.capped(CanAssume.KIND, user, role, Cap.Mode.LOCAL, "s3:PutObject arn:aws:s3:::orders/*");

        assertThat(lacks(user)).contains("LOCAL: s3:PutObject on arn:aws:s3:::orders/*");
    }

    @Test
    void saysWhenAWiderClosureSaysYes() {
        estate.bucket("orders");
        NodeId user = estate.user("u", allow("iam:PutUserPolicy").on("*"));
        estate.user("reader", reading());

        assertThat(why(user, Closure.USE).otherwise()).contains("closure ctl", "DEFINITE", "changing configuration");
    }

    @Test
    void saysNothingOfClosuresThatSayNo() {
        estate.bucket("orders");

        assertThat(why(estate.user("u"), Closure.USE).otherwise()).isEmpty();
    }
}
