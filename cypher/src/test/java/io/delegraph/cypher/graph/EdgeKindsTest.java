package io.delegraph.cypher.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.delegraph.cypher.graph.edge.CanAssume;
import io.delegraph.cypher.graph.edge.EdgeKinds;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EdgeKindsTest {
    @Test
    void areSortedAndUnique() {
        assertThat(EdgeKinds.listAll()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void listEveryFileOfTheirPackage() {
        List<String> files = new ClassFileImporter()
                .importPackages("io.delegraph.cypher.graph.edge").stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.equals("EdgeKinds") && !name.equals("package-info"))
                        .map(EdgeKindsTest::typeName)
                        .sorted()
                        .toList();

        assertThat(EdgeKinds.listAll()).extracting(EdgeKind::name).isEqualTo(files);
    }

    @Test
    void areFoundByNameExactlyAsWritten() {
        assertThat(EdgeKinds.findByName("CAN_ASSUME")).contains(CanAssume.KIND);
        assertThat(EdgeKinds.findByName("can_assume")).isEmpty();
    }

    @Test
    void nameBothEndsWhenTheyExplain() {
        assertThat(EdgeKinds.listAll())
                .allSatisfy(kind -> assertThat(kind.explain("<a>", "<b>")).contains("<a>", "<b>"));
    }

    @Test
    void refuseToBeHalfDescribed() {
        EdgeKind.Builder half = EdgeKind.named("HALF").from(NodeClass.TOOL).to(NodeClass.TOOL);
        assertThatThrownBy(half::build).hasMessageContaining("HALF").hasMessageContaining("meaning");

        EdgeKind.Builder silent = half.meaning("m").explain("{from} {to}").passes(Transfer.FULL, Closure.USE);
        assertThatThrownBy(silent::build).hasMessageContaining("detection or fix");

        assertThatThrownBy(() -> EdgeKind.named("not_upper").build()).hasMessageContaining("upper case");
    }

    @Test
    void shareNoLabelBetweenNodeKindsClassesAndLayers() {
        assertThat(Stream.of(
                                Stream.of(NodeKind.values()).map(NodeKind::label),
                                Stream.of(NodeClass.values()).map(NodeClass::label),
                                Stream.of(Layer.values()).map(Layer::label))
                        .flatMap(labels -> labels))
                .doesNotHaveDuplicates()
                .allMatch(label -> label.matches("[A-Z][A-Za-z]*"));
    }

    private static String typeName(String className) {
        return className.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(java.util.Locale.ROOT);
    }
}
