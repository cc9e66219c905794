package io.delegraph.collector.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentInMemory;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.ContainsSecret;
import io.delegraph.cypher.graph.edge.Holds;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One value is one credential, however the files write it; one name is one only within its scope. */
class SharedSecretTest {
    private static final String PASSWORD = "pw-4Rt8Wp3+Kq2Vx";
    private static final String PAIR =
            Base64.getEncoder().encodeToString(("mara:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    @Test
    void isOneCredentialInEveryFile() {
        String password = Base64.getEncoder().encodeToString(PASSWORD.getBytes(StandardCharsets.UTF_8));
        List<CollectedFacts> files = List.of(
                read(".git-credentials", "https://mara:pw-4Rt8Wp3%2BKq2Vx@git.example"),
                read(".netrc", "machine a.example login mara password " + PASSWORD),
                read(".npmrc", "//npm.example/:_password=" + password),
                read(".npmrc", "//npm.example/:_auth=\"" + PAIR + "\""),
                read(".npmrc", "registry=https://mara:pw-4Rt8Wp3%2BKq2Vx@npm.example/"),
                read(".npmrc", "@acme:registry = https://mara:pw-4Rt8Wp3%2BKq2Vx@npm.example/"),
                read(".docker/config.json", "{\"auths\": {\"https://mara:pw-4Rt8Wp3%2BKq2Vx@a.example/v1/\": {}}}"),
                read("prod.env", "A_PASSWORD='" + PASSWORD + "'"),
                read(".envrc", "use nix\nexport A_PASSWORD='" + PASSWORD + "'"),
                read(".pypirc", "[a]\npassword: '" + PASSWORD + "'"),
                read(".docker/config.json", "{\"auths\": {\"a.example\": {\"auth\": \"" + PAIR + "\"}}}"),
                read(".kube/config", "kind: Config\nusers:\n- {name: a, user: {password: " + PASSWORD + "}}"),
                read(".config/gh/hosts.yml", "github.example: {oauth_token: " + PASSWORD + "}"),
                read(".env", "export A_PASSWORD='" + PASSWORD + "' # comment"),
                read(".env", "export A_PASS=" + PASSWORD + "; # comment"),
                read(".env", "A=Server=db.example;Password=" + PASSWORD + ";"),
                read(".env", "A_AUTH=Basic " + PAIR),
                read(".env", "A=postgres://mara:pw-4Rt8Wp3%2BKq2Vx@db.example/a"));

        List<NodeId> found = files.stream()
                .flatMap(file -> file.edges().stream())
                .filter(edge -> edge.kind().equals(ContainsSecret.KIND))
                .map(Edge::to)
                .toList();

        assertThat(found).hasSameSizeAs(files);
        assertThat(found.stream().distinct()).hasSize(1);
    }

    @Test
    void tellsEveryHostOfOneFileThatAcceptsIt() {
        CollectedFacts facts =
                read(".netrc", "machine b.example password " + PASSWORD + "\nmachine a.example password " + PASSWORD);

        NodeId credential = facts.edges().get(0).to();
        assertThat(facts.nodes().stream().filter(node -> node.id().equals(credential)))
                .extracting(node -> node.properties().listTexts(Property.AUDIENCE))
                .containsExactly(List.of("b.example"), List.of("a.example", "b.example"));
    }

    @Test
    void variableOfTheEnvironmentIsOneOfItsUserOnly() {
        String setting = "//npm.example/:_authToken=${NPM_TOKEN}";

        CollectedFacts shop = read("shop/.npmrc", setting);
        CollectedFacts web = read("web/.npmrc", setting);

        assertThat(shop.edges())
                .extracting(Edge::to)
                .isEqualTo(web.edges().stream().map(Edge::to).toList());
        assertThat(shop.edges()).extracting(Edge::truth).containsExactly(Truth.CONDITIONAL);
        assertThat(shop.edges(Holds.KIND))
                .containsExactly("workstation:laptops/home/m → workstation:laptops/home/m/env/NPM_TOKEN");
    }

    @Test
    void itemOfTheUsersOwnManagerIsOneOfItsUserOnly() {
        CollectedFacts facts = read(".env", "A_TOKEN=op://Private/a/token\nB_TOKEN=\"$(pass show CANARY)\"");

        assertThat(facts.edges(Holds.KIND))
                .containsExactly(
                        "workstation:laptops/home/m → workstation:laptops/home/m/op/Private/a/token",
                        "workstation:laptops/home/m → workstation:laptops/home/m/file/.env#/B_TOKEN");
        assertThat(facts.facts().toString()).contains("command:pass").doesNotContain("CANARY");
    }

    @Test
    void variableOfAFileIsNoVariableOfTheEnvironment() {
        CollectedFacts facts = read(".env", "A_TOKEN=${NPM_TOKEN}\nNPM_TOKEN=");

        assertThat(facts.facts()).isEmpty();
        assertThat(facts.problems())
                .containsExactly("WORKSTATION_ELSEWHERE /A_TOKEN:1", "WORKSTATION_EMPTY /NPM_TOKEN:2");
    }

    @Test
    void fileThatNoToolExpandsHoldsNoReference() {
        CollectedFacts facts = read(".netrc", "machine a.example password ${TOKEN}");

        assertThat(facts.facts()).isEmpty();
        assertThat(facts.problems()).containsExactly("WORKSTATION_PLACEHOLDER /a.example/password:1");
    }

    @Test
    void valueThatLinksNothingIsNamedByItsPlace() {
        CollectedFacts facts = read(".netrc", "machine a.example password short machine a.example password other");

        assertThat(facts.edges(ContainsSecret.KIND))
                .containsExactly(
                        "workstation:laptops/home/m/file/.netrc → workstation:laptops/home/m/file/.netrc#/a.example/password",
                        "workstation:laptops/home/m/file/.netrc → workstation:laptops/home/m/file/.netrc#/a.example/password/2");
    }

    private static CollectedFacts read(String within, String text) {
        return CollectedFacts.of(
                new WorkstationCollector(),
                DocumentInMemory.of(text).named("home/m/" + within),
                CollectedFacts.context("laptops"));
    }

    @Test
    void entryWhoseNameHoldsAUserIsKeptAndBothItsSecretsStated() {
        CollectedFacts facts = read(
                ".docker/config.json",
                "{\"auths\": {\"https://leo:other-9Vb3Kx7Qd2@a.example/v1/\": {\"auth\": \"" + PAIR + "\"}}}");

        assertThat(facts.edges(ContainsSecret.KIND)).hasSize(2).doesNotHaveDuplicates();
        assertThat(facts.edges())
                .filteredOn(edge -> edge.kind().equals(ContainsSecret.KIND))
                .extracting(edge -> edge.at().pointer())
                .containsExactly("/auths/https:~1~1a.example~1v1~1", "/auths/https:~1~1a.example~1v1~1/auth");
        assertThat(facts.problems()).isEmpty();
        assertThat(facts.facts().toString()).doesNotContain("other-9Vb3Kx7Qd2", "leo");
    }

    @Test
    void entryWhoseNameCannotBeTakenApartIsLeftOutWithoutBeingTold() {
        CollectedFacts facts = read(
                ".docker/config.json",
                "{\"auths\": {\"https://a.example/v1?k=a@other-9Vb3Kx7Qd2\": {\"auth\": \"\"}}}");

        assertThat(facts.facts()).isEmpty();
        assertThat(facts.problems()).containsExactly("WORKSTATION_UNREADABLE_ENTRY /auths:1");
        assertThat(facts.diagnostics().toString()).doesNotContain("other-9Vb3Kx7Qd2");
    }
}
