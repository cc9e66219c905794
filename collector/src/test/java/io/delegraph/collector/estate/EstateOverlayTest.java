package io.delegraph.collector.estate;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentInMemory;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.edge.Holds;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EstateOverlayTest {
    private static final SourceLocation AT = new SourceLocation("a.json", "/x", 3);

    @Test
    void reachesNodesByTheirAccount() {
        EstateOverlay overlay = overlay("accounts: [{id: '123456789012', environment: prod, owner: platform}]");

        Node inside = node("aws:123456789012:user:a", NodeKind.USER, Property.ACCOUNT_ID, "123456789012");
        Node outside = node("aws:999999999999:user:a", NodeKind.USER, Property.ACCOUNT_ID, "999999999999");

        assertThat(after(overlay, inside, Property.ENVIRONMENT)).contains("PROD");
        assertThat(after(overlay, inside, Property.OWNER)).contains("platform");
        assertThat(overlay.apply(outside)).isSameAs(outside);
    }

    @Test
    void reachesNodesByIdByNativeIdAndByPath() {
        EstateOverlay overlay = overlay("resources: [{id: 'arn:aws:s3:::orders*', sensitivity: restricted}]\n"
                + "patterns: [{id: 'repo:*/billing', owner: cx}, {path: '/admin/*', zone: tier-zero}]");

        assertThat(after(
                        overlay,
                        node("b", NodeKind.BUCKET, Property.NATIVE_ID, "arn:aws:s3:::orders-eu"),
                        Property.SENSITIVITY))
                .contains("RESTRICTED");
        assertThat(after(overlay, node("repo:acme/billing", NodeKind.REPO, Property.NATIVE_ID, "x"), Property.OWNER))
                .contains("cx");
        assertThat(after(overlay, node("r", NodeKind.ROLE, Property.PATH, "/admin/eu/"), Property.ZONE))
                .contains("tier-zero");
    }

    @Test
    void letsTheMostSpecificEntryDecideEachProperty() {
        EstateOverlay overlay =
                overlay("accounts: [{id: '123456789012', environment: prod, owner: platform, zone: z}]\n"
                        + "patterns: [{id: 'aws:*', environment: dev, owner: all}, {id: 'aws:123456789012:*', environment: stage},"
                        + " {id: 'aws:123456789012:user:a', owner: mara}]");
        Node node = node("aws:123456789012:user:a", NodeKind.USER, Property.ACCOUNT_ID, "123456789012");

        assertThat(after(overlay, node, Property.OWNER)).contains("mara");
        assertThat(after(overlay, node, Property.ENVIRONMENT)).contains("STAGE");
        assertThat(after(overlay, node, Property.ZONE)).contains("z");
    }

    @Test
    void leavesWhatTheNodeStatesItselfUnlessItOverrides() {
        Node node = node("a", NodeKind.BUCKET, Property.ENVIRONMENT, "PROD");
        Node unknown = node("a", NodeKind.BUCKET, Property.ENVIRONMENT, "UNKNOWN");

        assertThat(after(overlay("patterns: [{id: a, environment: dev}]"), node, Property.ENVIRONMENT))
                .contains("PROD");
        assertThat(after(overlay("patterns: [{id: a, environment: dev}]"), unknown, Property.ENVIRONMENT))
                .contains("DEV");
        assertThat(after(overlay("patterns: [{id: a, environment: dev, override: true}]"), node, Property.ENVIRONMENT))
                .contains("DEV");
    }

    @Test
    void saysOnlyWhatSuitsTheNode() {
        EstateOverlay overlay = overlay("patterns: [{id: '*', sensitivity: restricted, nature: machine}]");

        assertThat(after(overlay, node("a", NodeKind.USER, Property.PATH, "/"), Property.SENSITIVITY))
                .isEmpty();
        assertThat(after(overlay, node("a", NodeKind.USER, Property.PATH, "/"), Property.NATURE))
                .contains("MACHINE");
        assertThat(after(overlay, node("a", NodeKind.BUCKET, Property.PATH, "/"), Property.NATURE))
                .isEmpty();
        Node statement = node("a#0", NodeKind.GRANT, Property.SID, "x");
        assertThat(overlay.apply(statement)).isSameAs(statement);
    }

    @Test
    void takesLabelsOfToolsForReviewed() {
        EstateOverlay overlay = overlay("patterns: [{id: '*', labels: [executesCode], visibility: public}]");
        Node tool = node("a", NodeKind.TOOL_SERVER, Property.LAUNCHER, "npx");

        assertThat(((Node) overlay.apply(tool)).properties().listTexts(Property.LABELS))
                .containsExactly("executesCode");
        assertThat(after(overlay, tool, Property.LABEL_SOURCE)).contains("REVIEWED");
        assertThat(after(overlay, tool, Property.VISIBILITY)).isEmpty();
        assertThat(after(overlay, node("a", NodeKind.CONFIG, Property.PATH, "/"), Property.VISIBILITY))
                .contains("PUBLIC");
        assertThat(after(overlay, node("a", NodeKind.CONFIG, Property.PATH, "/"), Property.LABEL_SOURCE))
                .isEmpty();
    }

    @Test
    void leavesEdgesAndThePlaceOfNodesAlone() {
        EstateOverlay overlay = overlay("patterns: [{id: '*', owner: cx}]");
        Edge edge = Edge.configured(Holds.KIND, new NodeId("a"), new NodeId("b"), AT);

        assertThat(overlay.apply(edge)).isSameAs(edge);
        assertThat(overlay.apply(node("a", NodeKind.USER, Property.PATH, "/")).at())
                .isEqualTo(AT);
    }

    private static Optional<String> after(EstateOverlay overlay, Node node, Property property) {
        return ((Node) overlay.apply(node)).properties().findText(property);
    }

    private static Node node(String id, NodeKind kind, Property property, String value) {
        return Node.configured(new NodeId(id), kind, id, Properties.none().with(property, value), AT);
    }

    private static EstateOverlay overlay(String yaml) {
        EstateCollector collector = new EstateCollector();
        CollectedFacts collected = CollectedFacts.of(collector, DocumentInMemory.of(yaml));
        assertThat(collected.diagnostics()).isEmpty();
        return collector.overlay();
    }
}
