package io.delegraph.analyzer.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamesTest {
    private final EstateFixture estate = new EstateFixture();

    private Optional<NodeId> find(String name) {
        return Names.of(estate.snapshot()).find(name);
    }

    @Test
    void findsByStableIdBeforeAnythingElse() {
        NodeId role = estate.role("billing", List.of());
        NodeId agent = estate.node(NodeKind.AGENT, "agent:a");
        estate.with(agent, Property.NATIVE_ID, role.value());

        assertThat(find(role.value())).contains(role);
    }

    @Test
    void findsByNativeIdBeforeAName() {
        NodeId role = estate.role("billing", List.of());
        estate.node(NodeKind.AGENT, estate.arn("role", "other"));

        assertThat(find(estate.arn("role", "billing"))).contains(role);
    }

    @Test
    void takesTheSessionOfARoleForTheRole() {
        NodeId role = estate.role("reader", "/team/", List.of());

        assertThat(find("arn:aws:sts::" + EstateFixture.ACCOUNT + ":assumed-role/reader/mara"))
                .contains(role);
        assertThat(find("arn:aws:sts::999999999999:assumed-role/reader/mara")).isEmpty();
    }

    @Test
    void findsByANameThatOneNodeHas() {
        NodeId billing = estate.user("billing");

        assertThat(find("billing")).contains(billing);
    }

    @Test
    void leavesAnAmbiguousNameOpen() {
        estate.user("billing");
        estate.role("billing", List.of());

        assertThat(find("billing")).isEmpty();
        assertThat(find("nobody")).isEmpty();
    }

    @Test
    void asksForOneClassWhateverElseIsCalledSo() {
        NodeId user = estate.user("store");
        NodeId server = estate.node(NodeKind.TOOL_SERVER, "tool/store");
        estate.with(server, Property.NATIVE_ID, "store");
        Names names = Names.of(estate.snapshot());

        assertThat(names.find("store", NodeClass.PRINCIPAL)).contains(user);
        assertThat(names.find("store", NodeClass.TOOL)).contains(server);
        assertThat(names.find("store", NodeClass.CREDENTIAL)).isEmpty();
    }

    @Test
    void findsASecretByAnyOfItsFingerprints() {
        NodeId first = estate.node(NodeKind.API_KEY, "key/a");
        NodeId second = estate.node(NodeKind.API_KEY, "key/b");
        estate.with(first, Property.FINGERPRINT, "fp:k:1");
        estate.with(second, Property.FINGERPRINT, "fp:k:1");

        assertThat(find("fp:k:1")).contains(first);
    }
}
