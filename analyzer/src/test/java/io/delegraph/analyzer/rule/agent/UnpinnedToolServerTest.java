package io.delegraph.analyzer.rule.agent;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.Laptop;
import io.delegraph.analyzer.report.Cause;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnpinnedToolServerTest {
    private static final String RULE = "AGT-004";

    private final EstateFixture estate = new EstateFixture();
    private final Laptop mara = Laptop.home(estate, "/home/mara");
    private final NodeId cursor = mara.agent("cursor");
    private final NodeId server = mara.server(cursor, "tools");

    private void runs(NodeId which, String launcher, String name, String version) {
        estate.with(which, Property.LAUNCHER, launcher);
        if (!name.isEmpty()) {
            estate.with(which, Property.PACKAGE, name);
        }
        if (!version.isEmpty()) {
            estate.with(which, Property.PACKAGE_VERSION, version);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "npx, npm:@acme/tools, ''",
        "npx, npm:@acme/tools, latest",
        "npx, npm:@acme/tools, ^1.2.3",
        "npx, npm:@acme/tools, 1",
        "npx, npm:@acme/tools, 1.2.x",
        "uvx, pypi:acme-tools, ''",
        "uvx, pypi:acme-tools, >=1.2",
        "uvx, pypi:acme-tools, ==1.*",
        "docker, oci:acme/tools, ''",
        "docker, oci:acme/tools, latest",
        "uvx, git:https://git.example/acme/tools, main",
        "uvx, git:https://git.example/acme/tools, 0123456",
        "sh, script:https://acme.example/install.sh, ''"
    })
    void accusesWhatMayChangeBetweenTwoStarts(String launcher, String name, String version) {
        runs(server, launcher, name, version);

        assertThat(estate.findings(RULE, server)).extracting(Finding::truth).containsExactly(Truth.DEFINITE);
    }

    @ParameterizedTest
    @CsvSource({
        "npx, npm:@acme/tools, 1.2.3",
        "npx, npm:@acme/tools, 1.2.3-rc.1",
        "uvx, pypi:acme-tools, 1.2.3",
        "uvx, pypi:acme-tools, ==2.0rc1",
        "docker, oci:acme/tools, 1.4",
        "docker, oci:acme/tools, sha256:0123456789abcdef",
        "uvx, git:https://git.example/acme/tools, 0123456789abcdef0123456789abcdef01234567",
        "node, '', ''",
        "docker-compose-wrapper, '', ''"
    })
    void isSilentForWhatIsPinnedOrLocal(String launcher, String name, String version) {
        runs(server, launcher, name, version);

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"npx, '', ''", "npx.cmd, '', ''", "docker, '', ''", "npx, npm:@acme/tools, ${VERSION}"})
    void isUnsureWhenThePackageOrItsVersionCannotBeTold(String launcher, String name, String version) {
        runs(server, launcher, name, version);

        assertThat(estate.findings(RULE)).extracting(Finding::truth).containsExactly(Truth.UNKNOWN);
    }

    @Test
    void isSilentForServersThatAreSwitchedOff() {
        runs(server, "npx", "npm:@acme/tools", "");
        estate.with(server, Property.ENABLED, new PropertyValue.Flag(false));

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void weighsWhatTheServersProcessHas() {
        NodeId admin = estate.user("admin", allow("iam:*"));
        mara.slot(server, "env:AWS_ACCESS_KEY_ID", estate.accessKey(admin, "AKIAIOSFODNN7EXAMPLE"));
        runs(server, "npx", "npm:@acme/tools", "");

        assertThat(estate.findings(RULE)).extracting(Finding::severity).containsExactly(Severity.HIGH);
    }

    @Test
    void countsOnePackageInManyPlacesAsOneCause() {
        runs(server, "npx", "npm:@acme/tools", "");
        NodeId other = mara.server(mara.agent("claude"), "tools");
        runs(other, "npx", "npm:@acme/tools", "latest");

        assertThat(estate.analysis().report().causes())
                .filteredOn(cause -> cause.fact().equals("npm:@acme/tools"))
                .extracting(Cause::findings)
                .singleElement()
                .satisfies(findings -> assertThat(findings).hasSize(2));
    }
}
