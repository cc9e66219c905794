package io.delegraph.cypher.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delegraph.cypher.graph.edge.MemberOf;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final SourceId SOURCE = new SourceId("s");

    @Test
    void truthOfAConjunctionIsTheLeastSure() {
        assertThat(Truth.DEFINITE.and(Truth.CONDITIONAL)).isEqualTo(Truth.CONDITIONAL);
        assertThat(Truth.UNKNOWN.and(Truth.CONDITIONAL)).isEqualTo(Truth.UNKNOWN);
        assertThat(Truth.CONDITIONAL.or(Truth.UNKNOWN)).isEqualTo(Truth.CONDITIONAL);
    }

    @Test
    void truthIsALattice() {
        for (Truth a : Truth.values()) {
            for (Truth b : Truth.values()) {
                assertThat(a.and(b)).isEqualTo(b.and(a));
                assertThat(a.or(b)).isEqualTo(b.or(a));
                assertThat(a.and(a.or(b))).isEqualTo(a);
                for (Truth c : Truth.values()) {
                    assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
                    assertThat(a.and(b.or(c))).isEqualTo(a.and(b).or(a.and(c)));
                }
            }
        }
    }

    @Test
    void coverageOfTwoPartsIsCompleteOnlyIfBothAre() {
        Coverage complete = Coverage.complete(SOURCE);
        Coverage partial = Coverage.partial(SOURCE, "no rights");
        Coverage failed = Coverage.failed(SOURCE, "unreadable");

        assertThat(complete.and(complete)).isEqualTo(complete);
        assertThat(complete.and(failed)).isEqualTo(Coverage.partial(SOURCE, "unreadable"));
        assertThat(partial.and(failed)).isEqualTo(Coverage.partial(SOURCE, "no rights; unreadable"));
        assertThat(failed.and(failed)).isEqualTo(failed);
        assertThatThrownBy(() -> complete.and(Coverage.complete(new SourceId("other"))))
                .hasMessageContaining("other");
    }

    @Test
    void permissionIsReadAsItWasWritten() {
        for (Permission permission : List.of(
                new Permission("s3:Get*", "arn:aws:s3:::a b/ c"),
                new Permission("*", "*"),
                new Permission("a:b", ""))) {
            assertThat(Permission.parse(permission.text())).isEqualTo(permission);
        }
        assertThatThrownBy(() -> Permission.parse("s3:GetObject")).hasMessageContaining("s3:GetObject");
        assertThatThrownBy(() -> new Permission("a b", "c")).hasMessageContaining("a b");
    }

    @Test
    void hashDependsOnEveryPartAndItsPlace() {
        Set<String> hashes = new HashSet<>();
        Stream.of(
                        StableHash.of(),
                        StableHash.of(""),
                        StableHash.of("", ""),
                        StableHash.of("ab", "c"),
                        StableHash.of("a", "bc"),
                        StableHash.of("abc"),
                        StableHash.of("c", "ab"))
                .forEach(hash -> assertThat(hashes.add(hash)).isTrue());
        assertThat(hashes).allMatch(hash -> hash.matches("[0-9a-f]{32}"));
    }

    @Test
    void hashIsTheSameOnEveryMachine() {
        assertThat(StableHash.of("edge", "ü")).isEqualTo("dbf89c8f83b5b13fa100253ea7990b0e");
    }

    @Test
    void edgeIdDependsOnKindEndsAndDiscriminatorOnly() {
        Edge edge = Edge.configured(MemberOf.KIND, new NodeId("a"), new NodeId("b"), SourceLocation.document("d"));

        assertThat(edge.withTruth(Truth.UNKNOWN).withCap(Cap.NOTHING).id()).isEqualTo(edge.id());
        assertThat(edge.withProperties(Properties.none().with(Property.DISCRIMINATOR, "2"))
                        .id())
                .isNotEqualTo(edge.id());
        assertThat(Edge.configured(MemberOf.KIND, new NodeId("b"), new NodeId("a"), SourceLocation.document("d"))
                        .id())
                .isNotEqualTo(edge.id());
    }

    @Test
    void textsThatNoStoreCouldKeepAreRepaired() {
        String half = "a\ud83d";
        assertThat(new NodeId(half + "b").value()).isEqualTo("a\ufffdb");
        assertThat(new PropertyValue.Text("\udd11" + half).value()).isEqualTo("\ufffda\ufffd");
        assertThat(new PropertyValue.Texts(List.of("🔑", half)).values()).containsExactly("🔑", "a\ufffd");
        assertThat(new SourceLocation("🔑", half, 0).pointer()).isEqualTo("a\ufffd");
    }

    @Test
    void severityStaysOnItsScale() {
        assertThat(Severity.LOW.shifted(-1)).isEqualTo(Severity.LOW);
        assertThat(Severity.MEDIUM.shifted(1)).isEqualTo(Severity.HIGH);
        assertThat(Severity.HIGH.shifted(5)).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void propertyKeysAreUniqueAndFoundExactly() {
        assertThat(Property.values()).extracting(Property::key).doesNotHaveDuplicates();
        assertThat(Property.values())
                .allSatisfy(each -> assertThat(Property.findByKey(each.key())).contains(each));
    }
}
