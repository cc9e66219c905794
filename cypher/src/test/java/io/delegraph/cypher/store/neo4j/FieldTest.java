package io.delegraph.cypher.store.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.graph.Property;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FieldTest {
    @Test
    void hasOneNamePerField() {
        assertThat(Field.values()).extracting(Field::key).doesNotHaveDuplicates();
    }

    @Test
    void sharesNoNameWithAPropertyOfAFact() {
        List<String> properties =
                Stream.of(Property.values()).map(Property::key).toList();

        assertThat(EnumSet.complementOf(EnumSet.of(Field.FINDING_EXPLANATION)))
                .extracting(Field::key)
                .doesNotContainAnyElementsOf(properties);
    }

    @Test
    void keysStayApartWhenIdsAreLongOrLookLikeKeys() {
        String longOne = "x".repeat(5_000);
        String key = StoreKey.of(longOne);

        assertThat(key).hasSizeLessThan(200).startsWith("xxx");
        assertThat(StoreKey.of(longOne + "y")).isNotEqualTo(key);
        assertThat(StoreKey.of(key)).isNotEqualTo(key);
        assertThat(StoreKey.of("🔑".repeat(2_000))).doesNotContain("?");
        assertThat(StoreKey.of("plain")).isEqualTo("plain");
    }

    @Test
    void passwordsAreNotPrinted() {
        assertThat(Neo4jSettings.of(java.net.URI.create("bolt://h:1"), "neo4j", "secret")
                        .withDatabase("graph")
                        .toString())
                .isEqualTo("neo4j@bolt://h:1/graph");
    }
}
