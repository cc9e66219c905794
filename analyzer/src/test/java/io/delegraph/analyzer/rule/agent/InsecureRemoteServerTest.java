package io.delegraph.analyzer.rule.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.Laptop;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsecureRemoteServerTest {
    private static final String RULE = "AGT-005";

    private final EstateFixture estate = new EstateFixture();
    private final Laptop mara = Laptop.home(estate, "/home/mara");
    private final NodeId server = mara.remote(mara.agent("cursor"), "crm");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://crm.example/mcp",
                "HTTP://10.0.0.7:8080",
                "ws://crm.example/",
                "http://localhost.example/"
            })
    void accusesServersThatAreReachedInTheClear(String endpoint) {
        estate.with(server, Property.ENDPOINT, endpoint);

        assertThat(estate.findings(RULE, server)).extracting(Finding::truth).containsExactly(Truth.DEFINITE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://crm.example/mcp",
                "http://localhost:3000/mcp",
                "http://127.0.0.1/",
                "http://[::1]:9/sse",
                "wss://crm.example"
            })
    void isSilentForEncryptedAndLocalOnes(String endpoint) {
        estate.with(server, Property.ENDPOINT, endpoint);
        mara.slot(server, "header:Authorization", Laptop.secret(estate, "a"));

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void accusesACredentialInTheAddress() {
        estate.with(server, Property.ENDPOINT, "https://crm.example/mcp");
        mara.slot(server, "url", Laptop.secret(estate, "a"));

        Finding finding = estate.findings(RULE).get(0);

        assertThat(finding.truth()).isEqualTo(Truth.DEFINITE);
        assertThat(finding.explanation()).contains("a credential in its address");
        assertThat(finding.path()).extracting(PathStep::edge).containsExactly("BOUND_TO", "USES");
    }

    @Test
    void isUnsureWhenTheHostIsAVariable() {
        estate.with(server, Property.ENDPOINT, "http://${HOST}/mcp");

        assertThat(estate.findings(RULE)).extracting(Finding::truth).containsExactly(Truth.UNKNOWN);
    }

    @Test
    void isSilentForServersThatAreSwitchedOff() {
        estate.with(server, Property.ENDPOINT, "http://crm.example/mcp");
        estate.with(server, Property.ENABLED, new PropertyValue.Flag(false));

        assertThat(estate.findings(RULE)).isEmpty();
    }
}
