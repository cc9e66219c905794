package io.delegraph.collector.aws.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentInMemory;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.edge.HasGrant;
import io.delegraph.cypher.graph.edge.LimitedBy;
import org.junit.jupiter.api.Test;

class AuthorizationDetailsTest {
    private static final String POLICY = "arn:aws:iam::111122223333:policy/p";

    @Test
    void saysPartialWhenMorePagesFollow() {
        CollectedFacts facts = read("{" + sections("") + ", \"IsTruncated\": true}");

        assertThat(facts.coverage()).singleElement().satisfies(coverage -> {
            assertThat(coverage.completeness()).isEqualTo(Completeness.PARTIAL);
            assertThat(coverage.reason()).contains("truncated");
        });
    }

    @Test
    void readsConcatenatedPagesAsOneExport() {
        String first = "{" + sections(user("a", "")) + ", \"IsTruncated\": true}";
        String second = "{" + sections(user("b", "")) + ", \"IsTruncated\": false}";

        CollectedFacts facts = read(first + "\n" + second);

        assertThat(facts.nodes(NodeKind.USER)).hasSize(2);
        assertThat(facts.coverage())
                .containsExactly(Coverage.complete(IamIds.source("111122223333", "authorization-details")));
    }

    @Test
    void saysPartialWhenAListIsMissing() {
        CollectedFacts facts = read("{\"UserDetailList\": [" + user("a", "") + "]}");

        assertThat(facts.coverage()).extracting(Coverage::completeness).containsExactly(Completeness.PARTIAL);
    }

    @Test
    void makesAuthorityUnknownWhereAPolicyIsNotExported() {
        String attached = ", \"AttachedManagedPolicies\": [{\"PolicyArn\": \"" + POLICY + "\"}]";

        CollectedFacts facts = read("{" + sections(user("a", attached) + "," + user("b", attached)) + "}");

        assertThat(facts.diagnostics()).extracting(each -> each.code()).containsExactly("IAM_POLICY_NOT_EXPORTED");
        assertThat(facts.edges(HasGrant.KIND))
                .containsExactly(
                        "aws:111122223333:user:a → aws:111122223333:policy:p/not-exported#0",
                        "aws:111122223333:user:b → aws:111122223333:policy:p/not-exported#0");
        assertThat(facts.node("aws:111122223333:policy:p/not-exported#0")
                        .properties()
                        .findFlag(Property.UNREADABLE))
                .contains(true);
    }

    @Test
    void makesTheLimitUnknownWhereABoundaryIsNotExported() {
        String boundary = ", \"PermissionsBoundary\": {\"PermissionsBoundaryArn\": \"" + POLICY + "\"}";

        CollectedFacts facts = read("{" + sections(user("a", boundary)) + "}");

        assertThat(facts.edges(LimitedBy.KIND))
                .containsExactly("aws:111122223333:user:a → aws:111122223333:policy:p/boundary/not-exported#0");
        assertThat(facts.nodes(NodeKind.CEILING)).hasSize(1);
    }

    @Test
    void keepsWhatStandsBeforeTheEndOfTruncatedExport() {
        String whole = "{\"UserDetailList\": [" + user("a", "") + ",\n" + user("b", ", \"UserPolicyList\": [{");
        String cut = whole.substring(0, whole.length() - 3);

        CollectedFacts facts = read(cut);

        assertThat(facts.nodes(NodeKind.USER)).hasSize(2);
        assertThat(facts.edges(HasGrant.KIND))
                .containsExactly("aws:111122223333:user:b → aws:111122223333:user:b/incomplete#0");
        assertThat(facts.problems()).contains("PARSE_TRUNCATED :2", "IAM_INCOMPLETE_RECORD /UserDetailList/1:2");
        assertThat(facts.coverage()).extracting(Coverage::completeness).containsExactly(Completeness.PARTIAL);
    }

    @Test
    void doesNotGuessTheAccount() {
        CollectedFacts facts = read("{" + sections("") + "}");

        assertThat(facts.problems()).containsExactly("IAM_UNKNOWN_ACCOUNT :0");
        assertThat(facts.coverage())
                .containsExactly(Coverage.complete(IamIds.source("unknown", "authorization-details")));
    }

    @Test
    void failsOnWhatIsNoExport() {
        CollectedFacts facts = read("\u0000\u0001binary");

        assertThat(facts.facts()).isEmpty();
        assertThat(facts.coverage()).extracting(Coverage::completeness).containsExactly(Completeness.FAILED);
        assertThat(facts.inputs()).extracting(input -> input.completeness()).containsExactly(Completeness.FAILED);
    }

    @Test
    void survivesDepthInsideAPolicy() {
        String deep = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);
        String policy =
                ", \"UserPolicyList\": [{\"PolicyName\": \"p\", \"PolicyDocument\": {\"Statement\": [{\"Effect\":"
                        + " \"Allow\", \"Action\": \"*\", \"Resource\": \"*\", \"Condition\": " + deep + "}]}}]";

        CollectedFacts facts = read("{" + sections(user("a", policy) + "," + user("b", "")) + "}");

        assertThat(facts.nodes(NodeKind.USER)).hasSize(2);
        assertThat(facts.node("aws:111122223333:user:a/inline/p#0").properties().findFlag(Property.UNREADABLE))
                .contains(true);
        assertThat(facts.diagnostics()).extracting(each -> each.code()).contains("PARSE_TOO_DEEP");
    }

    @Test
    void doesNotTakeAGroupOfAnotherAccountForThatOfTheUser() {
        String group = "{\"GroupName\": \"g\", \"Arn\": \"arn:aws:iam::444455556666:group/g\"}";
        String export = "{" + sections(user("a", ", \"GroupList\": [\"g\"]")) + "}";

        CollectedFacts facts = read(export.replace("\"GroupDetailList\": []", "\"GroupDetailList\": [" + group + "]"));

        assertThat(facts.problems()).singleElement().asString().startsWith("IAM_GROUP_NOT_EXPORTED");
        assertThat(facts.edges(HasGrant.KIND))
                .containsExactly("aws:111122223333:group:g → aws:111122223333:group:g/not-exported#0");
    }

    private static CollectedFacts read(String text) {
        return CollectedFacts.of(new IamCollector(), DocumentInMemory.of(text));
    }

    private static String sections(String users) {
        return "\"UserDetailList\": [" + users + "], \"GroupDetailList\": [], \"RoleDetailList\": [], \"Policies\": []";
    }

    private static String user(String name, String more) {
        return "{\"UserName\": \"" + name + "\", \"Arn\": \"arn:aws:iam::111122223333:user/" + name + "\"" + more + "}";
    }
}
