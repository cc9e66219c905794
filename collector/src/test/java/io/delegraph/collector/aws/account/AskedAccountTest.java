package io.delegraph.collector.aws.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentInMemory;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskedAccountTest {
    private static final String POLICY =
            "{\"Policy\":\"{\\\"Statement\\\":{\\\"Effect\\\":\\\"Allow\\\",\\\"Principal\\\":"
                    + "{\\\"AWS\\\":\\\"arn:aws:iam::444455556666:root\\\"},\\\"Action\\\":\\\"s3:*\\\",\\\"Resource\\\":\\\"*\\\"}}\"}";

    private static CollectedFacts read(String folder, String source, DocumentInMemory... beside) {
        DocumentInMemory document = DocumentInMemory.of(POLICY)
                .named(folder + "s3-get-bucket-policy/orders")
                .beside(List.of(beside));
        return CollectedFacts.of(new AccountCollector(), document, CollectedFacts.context(source));
    }

    private static String account(CollectedFacts collected) {
        return collected
                .nodes(NodeKind.BUCKET)
                .get(0)
                .properties()
                .findText(Property.ACCOUNT_ID)
                .orElse("none");
    }

    @Test
    void isThatOfTheFolder() {
        assertThat(account(read("111122223333/eu-west-1/", "222233334444"))).isEqualTo("111122223333");
    }

    @Test
    void isThatOfTheFolderThatWasScanned() {
        assertThat(account(read("eu-west-1/", "exports/111122223333"))).isEqualTo("111122223333");
        assertThat(account(read("", "exports\\111122223333\\eu-west-1"))).isEqualTo("111122223333");
    }

    @Test
    void isElseThatOfTheSource() {
        assertThat(account(read("acme/eu-west-1/", "222233334444"))).isEqualTo("222233334444");
    }

    @Test
    void isElseThatOfWhoeverAsked() {
        DocumentInMemory identity = DocumentInMemory.of("{\"Account\":\"333344445555\"}")
                .named("acme/us-east-1/sts-get-caller-identity.json");

        assertThat(account(read("acme/us-east-1/", "acme", identity))).isEqualTo("333344445555");
        assertThat(account(read("acme/eu-west-1/", "acme", identity))).isEqualTo("333344445555");
        assertThat(account(read("other/eu-west-1/", "acme", identity))).isEqualTo("none");
    }

    @Test
    void isNeverThatOfAPrincipalInAPolicy() {
        CollectedFacts collected = read("acme/eu-west-1/", "acme");

        assertThat(account(collected)).isEqualTo("none");
        assertThat(collected.problems()).contains("AWS_UNKNOWN_ACCOUNT :0");
    }

    @Test
    void isMissedWithItsRegionWhereNamesAlonePointNowhere() {
        DocumentInMemory policy = DocumentInMemory.of(POLICY).named("lambda-get-policy/billing");

        assertThat(CollectedFacts.of(new AccountCollector(), policy, CollectedFacts.context("111122223333"))
                        .problems())
                .containsExactly("AWS_UNKNOWN_REGION :0");
        assertThat(CollectedFacts.of(new AccountCollector(), policy, CollectedFacts.context("111122223333/eu-west-1"))
                        .problems())
                .isEmpty();
    }
}
