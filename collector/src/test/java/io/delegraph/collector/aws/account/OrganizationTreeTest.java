package io.delegraph.collector.aws.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentInMemory;
import io.delegraph.cypher.graph.NodeKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class OrganizationTreeTest {
    private static final String FOLDER = "acme/us-east-1/organizations-list-organizational-units-for-parent/";

    @Test
    void endsWhereUnitsContainOneAnother() {
        List<String> units =
                IntStream.range(10, 60).mapToObj(i -> "ou-ab12-000000" + i).toList();
        String all = units.stream().map(OrganizationTreeTest::unit).collect(Collectors.joining(","));
        List<DocumentInMemory> answers = new ArrayList<>();
        answers.add(DocumentInMemory.of("{\"Roots\":[{\"Id\":\"r-ab12\"}]}")
                .named("acme/us-east-1/organizations-list-roots.json"));
        for (String parent : units) {
            answers.add(DocumentInMemory.of("{\"OrganizationalUnits\":[" + all + "]}")
                    .named(FOLDER + parent));
        }
        answers.add(
                DocumentInMemory.of("{\"OrganizationalUnits\":[" + all + "]}").named(FOLDER + "r-ab12"));
        DocumentInMemory asked = DocumentInMemory.of("{\"OrganizationalUnits\":[" + unit("ou-ab12-99999999") + "]}")
                .named(FOLDER + "ou-ab12-88888888")
                .beside(answers);

        CollectedFacts collected = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> CollectedFacts.of(new AccountCollector(), asked));

        assertThat(collected.nodes(NodeKind.ORGANIZATIONAL_UNIT)).hasSize(2);
    }

    private static String unit(String id) {
        return "{\"Id\":\"" + id + "\",\"Arn\":\"arn:aws:organizations::999900001111:ou/o-exampleorg1/" + id + "\"}";
    }
}
