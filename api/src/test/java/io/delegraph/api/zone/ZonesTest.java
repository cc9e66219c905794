package io.delegraph.api.zone;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.rule.Profile;
import io.delegraph.api.access.Caller;
import io.delegraph.api.access.Role;
import io.delegraph.api.listing.Published;
import io.delegraph.api.listing.PublishedGraph;
import io.delegraph.api.scan.ScanInputs;
import io.delegraph.api.scan.ScanProgress;
import io.delegraph.api.scan.ScanRequest;
import io.delegraph.api.scan.ScanRun;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.api.wiring.StoreChoice;
import io.delegraph.api.wiring.Stores;
import io.delegraph.collector.parse.secret.FingerprintKey;
import io.delegraph.collector.parse.secret.Fingerprinter;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.store.StoredNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZonesTest {
    private static final String NEAR = "aws:111122223333:role:near";
    private static final String FAR = "aws:444455556666:role:farawayrole";

    @TempDir
    Path data = Path.of("");

    private Published whole = new PublishedGraph(
                    new Stores(message -> {}).open(new StoreChoice.Memory()).graph())
            .read();

    @BeforeEach
    void scanTwoAccountsOfDifferentZones() throws IOException {
        Files.writeString(
                data.resolve("near.json"),
                account("111122223333", "near", "arn:aws:iam::444455556666:role/farawayrole"));
        Files.writeString(data.resolve("far.json"), account("444455556666", "farawayrole", "*"));
        Files.writeString(data.resolve("estate.yml"), """
                accounts:
                  - {id: "111122223333", own: true, zone: shop}
                  - {id: "444455556666", own: true, zone: vault}
                """);
        try (OpenStore store = new Stores(message -> {}).open(new StoreChoice.Memory())) {
            new ScanRun(store.scanned(), InputStream.nullInputStream(), ScanProgress.UNWATCHED)
                    .run(new ScanRequest(
                            new ScanInputs(
                                    List.of(
                                            data.resolve("near.json").toString(),
                                            data.resolve("far.json").toString()),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(data.resolve("estate.yml")),
                                    Instant.parse("2026-01-01T00:00:00Z"),
                                    Fingerprinter.lazily(FingerprintKey::random)),
                            Profile.CORE,
                            ScanRequest.PrivilegeListing.OMITTED));
            whole = new PublishedGraph(store.graph()).read();
        }
    }

    private static String account(String account, String role, String trusted) {
        return """
                {"UserDetailList": [], "GroupDetailList": [], "Policies": [], "IsTruncated": false, "RoleDetailList": [
                 {"Path": "/", "RoleName": "ROLE", "RoleId": "AROAROLE", "Arn": "arn:aws:iam::ACCOUNT:role/ROLE",
                  "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [
                    {"Effect": "Allow", "Principal": {"AWS": "TRUSTED"}, "Action": "sts:AssumeRole"}]},
                  "InstanceProfileList": [], "AttachedManagedPolicies": [],
                  "RolePolicyList": [{"PolicyName": "all", "PolicyDocument":
                    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}}]}]}
                """.replace("ROLE", role).replace("ACCOUNT", account).replace("TRUSTED", trusted);
    }

    private Published seenFrom(String... zones) {
        return whole.seenBy(new Caller("somebody", Role.VIEWER, Set.of(zones)));
    }

    @Test
    void showsEverythingToACallerWithoutZones() {
        assertThat(seenFrom()).isSameAs(whole);
        assertThat(whole.findings())
                .extracting(each -> each.subject().id().value())
                .contains(NEAR, FAR);
    }

    @Test
    void showsFindingsOfTheCallersZonesOnly() {
        Published seen = seenFrom("shop");

        assertThat(seen.findings()).isNotEmpty();
        assertThat(seen.findings())
                .extracting(each -> each.subject().id().value())
                .allSatisfy(id -> assertThat(id).contains("111122223333"));
        assertThat(seen.findings()).hasSizeLessThan(whole.findings().size());
    }

    @Test
    void withholdsEveryNameOfAnotherZone() {
        Published seen = seenFrom("shop");

        assertThat(whole.findings().toString()).contains("farawayrole", "444455556666");
        assertThat(seen.causes()).isNotEmpty();
        assertThat(List.of(seen.findings(), seen.causes(), seen.coverage(), identities(seen)))
                .asString()
                .doesNotContain("farawayrole", "444455556666");
    }

    // What a policy of one's own says is shown as it is written.
    private static List<String> identities(Published seen) {
        return seen.snapshot().nodes().stream()
                .map(StoredNode::node)
                .filter(node -> node.kind().nodeClass() != NodeClass.POLICY)
                .map(Node::toString)
                .toList();
    }

    @Test
    void showsWhatIsHiddenOnAPathByItsKind() {
        Published seen = seenFrom("vault");

        assertThat(seen.findings())
                .flatExtracting(Finding::path)
                .flatExtracting(step -> List.of(step.from(), step.to()))
                .filteredOn(id -> !seen.sight().sees(id))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(id.toString()).startsWith(Sight.WITHHELD));
    }

    @Test
    void showsNothingOfZonesThatAreNone() {
        Published seen = seenFrom("no such zone");

        assertThat(seen.findings()).isEmpty();
        assertThat(seen.causes()).isEmpty();
        assertThat(seen.snapshot().nodes()).isEmpty();
        assertThat(seen.coverage().sources()).isEmpty();
        assertThat(seen.coverage().complete()).isFalse();
    }

    @Test
    void countsTheCoverageOfSourcesThatStateSomethingSeen() {
        assertThat(whole.coverage().sources()).asString().contains("111122223333", "444455556666");
        assertThat(seenFrom("shop").coverage().sources())
                .asString()
                .contains("111122223333")
                .doesNotContain("444455556666");
    }

    @Test
    void keepsWhatAPolicyOfSomethingSeenSays() {
        Published seen = seenFrom("shop");

        assertThat(seen.snapshot().nodes())
                .extracting(stored -> stored.node().kind().label())
                .contains("Role", "Grant");
    }
}
