package io.delegraph.analyzer.policy.aws;

import static io.delegraph.analyzer.StatementText.allow;
import static io.delegraph.analyzer.StatementText.deny;
import static io.delegraph.analyzer.StatementText.trust;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.Analysis;
import io.delegraph.analyzer.EstateFixture;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.edge.EncryptedWith;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A no names the first thing that blocks; what evaluation did not see is said. */
class BlocksTest {
    private static final String OBJECT = "arn:aws:s3:::ledger/2026";

    private final EstateFixture estate = new EstateFixture();
    private final NodeId bucket = estate.bucket("ledger");
    private final NodeId mara = estate.user("mara", allow("s3:*"));

    private String block(NodeId principal, String action, String resource) {
        return estate.asking(action + " " + resource)
                .questions()
                .can(principal, action, resource, Closure.USE, Optional.empty())
                .toString();
    }

    private String block() {
        return block(mara, "s3:GetObject", OBJECT);
    }

    @Test
    void namesAMissingGrant() {
        assertThat(block(mara, "ec2:StopInstances", "*")).contains("no statement allows it");
    }

    @Test
    void namesADenyWithItsPlace() {
        estate.inline(mara, "guard", deny("s3:GetObject"));

        assertThat(block()).contains("an explicit deny: Deny s3:GetObject (guard) at policies.json");
    }

    @Test
    void namesADenyOfTheResource() {
        estate.resourcePolicy(
                bucket, deny("s3:GetObject").on("arn:aws:s3:::ledger/*").by("*"));

        assertThat(block()).contains("an explicit deny in the policy of the resource");
    }

    @Test
    void doesNotBlameADenyThatTheRequestCanEscape() {
        estate.inline(mara, "guard", deny("s3:GetObject").when("Bool", "aws:SecureTransport", "false"));
        estate.boundary(mara, allow("ec2:*"));

        assertThat(block()).contains("the permissions boundary does not allow it");
    }

    @Test
    void namesTheSessionPolicy() {
        estate.limit(mara, PolicyType.SESSION, allow("ec2:*"));

        assertThat(block()).contains("the session policy does not allow it");
    }

    @Test
    void namesTheLevelOfTheOrganization() {
        NodeId unit = estate.unit("workloads", estate.unit("root"));
        estate.place(EstateFixture.ACCOUNT, unit);
        estate.limit(unit, PolicyType.SCP, allow("ec2:*"));

        assertThat(block()).contains("the service control policies of workloads do not allow it");
    }

    @Test
    void namesTheLevelThatDenies() {
        NodeId unit = estate.unit("workloads");
        estate.place(EstateFixture.ACCOUNT, unit);
        estate.limit(unit, PolicyType.SCP, allow("*"), deny("s3:*"));

        assertThat(block()).contains("an explicit deny in the service control policies of workloads");
    }

    @Test
    void namesResourceControlPolicies() {
        NodeId unit = estate.unit("workloads");
        estate.place(EstateFixture.ACCOUNT, unit);
        estate.limit(unit, PolicyType.RCP, allow("*"), deny("s3:*"));

        assertThat(block()).contains("an explicit deny in the resource control policies of workloads");
    }

    @Test
    void namesTrustAndKeyPolicies() {
        NodeId noah = estate.user("noah", allow("*"));
        String key = "arn:aws:kms:eu-west-1:111122223333:key/1";
        estate.role("worker", List.of(trust("Service ec2.amazonaws.com")));
        estate.resourcePolicy(estate.thing(NodeKind.KEY, key), allow("kms:*").by("AWS " + estate.arn("user", "mara")));

        assertThat(block(noah, "sts:AssumeRole", estate.arn("role", "worker")))
                .contains("the role's trust policy does not let it in");
        assertThat(block(noah, "kms:Decrypt", key)).contains("the key's policy names neither");
    }

    @Test
    void namesTheSideThatIsMissingAcrossAccounts() {
        estate.resourcePolicy(
                bucket, allow("s3:GetObject").on("arn:aws:s3:::ledger/*").by("AWS 444455556666"));
        estate.in("444455556666");
        NodeId eve = estate.user("eve", allow("ec2:*"));
        NodeId kim = estate.user("kim", allow("s3:*"));

        assertThat(block(eve, "s3:GetObject", OBJECT)).contains("no statement of its own account allows it");
        assertThat(block(kim, "s3:PutObject", OBJECT)).contains("the policy of the resource does not name");
    }

    @Test
    void namesTheKeyOfTheData() {
        NodeId key = estate.thing(NodeKind.KEY, "arn:aws:kms:eu-west-1:111122223333:key/1");
        estate.edge(EncryptedWith.KIND, bucket, key);
        estate.resourcePolicy(key, allow("kms:*").by("AWS 111122223333"));

        assertThat(block()).contains("it cannot use the key " + key);
    }

    /** What was not seen is said once. */
    @Nested
    class Diagnostics {
        private List<String> codes() {
            Analysis analysis = estate.analysis();
            return analysis.report().diagnostics().stream()
                    .map(Diagnostic::code)
                    .filter(code -> code.startsWith("AWS_"))
                    .toList();
        }

        @Test
        void tellsWhatIsNotModelled() {
            assertThat(codes())
                    .containsExactlyInAnyOrder(
                            "AWS_ORGANIZATION_NOT_COLLECTED",
                            "AWS_ENDPOINT_POLICIES_NOT_MODELLED",
                            "AWS_BUCKET_LISTS_NOT_MODELLED");
        }

        @Test
        void isSilentAboutAnOrganizationThatWasCollected() {
            estate.with(new NodeId("aws:account:" + EstateFixture.ACCOUNT), Property.ORGANIZATION_ID, "o-exampleorgid");

            assertThat(codes()).doesNotContain("AWS_ORGANIZATION_NOT_COLLECTED");
        }

        @Test
        void tellsOncePerAccountOfKeysWithoutPolicy() {
            estate.thing(NodeKind.KEY, "arn:aws:kms:eu-west-1:111122223333:key/1");
            estate.thing(NodeKind.KEY, "arn:aws:kms:eu-west-1:111122223333:key/2");

            assertThat(codes()).containsOnlyOnce("AWS_KEY_POLICY_NOT_COLLECTED");
        }

        @Test
        void tellsOfPrincipalsThatAwsDoesNotTake() {
            estate.resourcePolicy(
                    bucket,
                    allow("s3:GetObject").by("AWS arn:aws:iam::999988887777:role/*"),
                    allow("s3:GetObject").byAllBut("AWS 999988887777"));

            assertThat(codes()).contains("AWS_PRINCIPAL_WILDCARD", "AWS_ALLOW_NOT_PRINCIPAL");
        }

        @Test
        void isSilentWithoutAws() {
            EstateFixture laptop = new EstateFixture();
            laptop.resource("wiki");

            assertThat(laptop.analysis().report().diagnostics())
                    .extracting(Diagnostic::code)
                    .noneMatch(code -> code.startsWith("AWS_"));
        }
    }
}
