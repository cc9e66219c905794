package io.delegraph.analyzer.whatif;

import static io.delegraph.analyzer.StatementText.allow;
import static io.delegraph.analyzer.StatementText.deny;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.AnalysisSettings;
import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.RandomEstate;
import io.delegraph.analyzer.StatementText;
import io.delegraph.analyzer.report.Cause;
import io.delegraph.analyzer.report.Report;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.store.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WhatIfTest {
    private static final AnalysisSettings SETTINGS = AnalysisSettings.scan(EstateFixture.CLOCK);

    private final EstateFixture estate = new EstateFixture();

    private static Difference compare(Snapshot before, Snapshot after, NodeId... about) {
        return new WhatIf(before, after, SETTINGS).compare(Closure.USE, Set.of(about));
    }

    private Difference without(String fact) {
        Snapshot before = estate.snapshot();
        return compare(before, SnapshotEdit.without(before, List.of(fact)));
    }

    /** Taking facts away. */
    @Nested
    class Removing {
        @Test
        void takesAwayWhatTheStatementGave() {
            estate.bucket("orders");
            NodeId user = estate.user("u", allow("s3:GetObject").on("arn:aws:s3:::orders/*"));

            Difference difference = without(user + "/inline/own#0");

            assertThat(difference.principals()).hasSize(1);
            PrincipalChange change = difference.principals().get(0);
            assertThat(change.principal()).isEqualTo(user);
            assertThat(change.by()).contains(user + "/inline/own#0");
            assertThat(change.changes()).anySatisfy(each -> {
                assertThat(each.actions()).containsExactly("s3:GetObject");
                assertThat(each.before()).contains(Truth.DEFINITE);
                assertThat(each.after()).isEmpty();
                assertThat(each.isGain()).isFalse();
            });
        }

        @Test
        void closesTheFindingsOfACause() {
            estate.user("escalator", allow("iam:PutUserPolicy").on("*"));
            Report report = estate.analysis().report();
            Cause cause = report.causes().get(0);

            Difference difference = without(cause.fact());

            assertThat(cause.findings()).isNotEmpty();
            assertThat(difference.findings())
                    .filteredOn(change -> change.kind() == FindingChange.Kind.CLOSED)
                    .extracting(change -> change.shown().id())
                    .containsAll(cause.findings());
        }

        @Test
        void changesNothingWhenNothingRestsOnIt() {
            estate.bucket("orders");
            estate.user("u", allow("s3:GetObject").on("arn:aws:s3:::orders/*"));
            NodeId spare = estate.managed("spare", allow("s3:PutObject").on("arn:aws:s3:::orders/*"));

            Difference difference = without(spare + "#0");

            assertThat(difference.removed()).contains(spare + "#0");
            assertThat(difference.principals()).isEmpty();
            assertThat(difference.findings()).isEmpty();
        }

        @Test
        void changesNothingWhenAnotherStatementGivesTheSame() {
            estate.bucket("orders");
            NodeId user = estate.user(
                    "u",
                    allow("s3:GetObject").on("arn:aws:s3:::orders/*"),
                    allow("s3:Get*").on("arn:aws:s3:::orders/*"));

            assertThat(without(user + "/inline/own#0").principals()).isEmpty();
        }

        @Test
        void takesAwayWhatWasConditional() {
            estate.bucket("orders");
            NodeId user = estate.user(
                    "u",
                    allow("s3:GetObject")
                            .on("arn:aws:s3:::orders/*")
                            .when("Bool", "aws:MultiFactorAuthPresent", "true"));

            List<PrivilegeChange> changes =
                    without(user + "/inline/own#0").principals().get(0).changes();

            assertThat(changes).isNotEmpty().allSatisfy(change -> {
                assertThat(change.before()).contains(Truth.CONDITIONAL);
                assertThat(change.after()).isEmpty();
            });
        }

        @Test
        void givesWhatADenyHeldBack() {
            estate.bucket("orders");
            NodeId user = estate.user(
                    "u",
                    allow("s3:*").on("arn:aws:s3:::orders/*"),
                    deny("s3:GetObject").on("arn:aws:s3:::orders/*"));

            PrincipalChange change =
                    without(user + "/inline/own#1").principals().get(0);

            assertThat(change.changes()).isNotEmpty().allMatch(PrivilegeChange::isGain);
            assertThat(change.by()).contains(user + "/inline/own#1");
        }

        @Test
        void takesTheEdgesOfANodeAlong() {
            NodeId role = estate.role("r", List.of(StatementText.trust("AWS " + estate.arn("user", "u"))));
            NodeId user = estate.user("u");
            Snapshot after = SnapshotEdit.without(estate.snapshot(), List.of(role.value()));

            assertThat(after.findNode(role)).isEmpty();
            assertThat(after.findNode(user)).isPresent();
            assertThat(after.edges()).noneMatch(stored -> stored.edge().to().equals(role));
        }
    }

    /** Stating more. */
    @Nested
    class Adding {
        @Test
        void givesAndNamesTheNewFact() {
            estate.bucket("orders");
            NodeId user = estate.user("u");
            Snapshot before = estate.snapshot();
            estate.inline(user, "more", allow("s3:GetObject").on("arn:aws:s3:::orders/*"));

            Difference difference = compare(before, estate.snapshot());

            assertThat(difference.principals()).hasSize(1);
            assertThat(difference.principals().get(0).by()).containsExactly(user + "/inline/more#0");
            assertThat(difference.principals().get(0).changes()).allMatch(PrivilegeChange::isGain);
        }

        @Test
        void opensFindings() {
            NodeId user = estate.user("u");
            estate.user("admin", allow("*").on("*"));
            Snapshot before = estate.snapshot();
            estate.inline(user, "more", allow("iam:PutUserPolicy").on("*"));

            assertThat(compare(before, estate.snapshot()).findings())
                    .anyMatch(change -> change.kind() == FindingChange.Kind.NEW
                            && change.shown().subject().id().equals(user));
        }
    }

    @Test
    void looksAtThosePrincipalsOnly() {
        estate.bucket("orders");
        NodeId policy = estate.managed("both", allow("s3:GetObject").on("arn:aws:s3:::orders/*"));
        NodeId one = estate.user("one");
        NodeId other = estate.user("other");
        estate.attach(one, policy).attach(other, policy);
        Snapshot before = estate.snapshot();
        Snapshot after = SnapshotEdit.without(before, List.of(policy + "#0"));

        assertThat(compare(before, after).principals())
                .extracting(PrincipalChange::principal)
                .containsExactly(one, other);
        assertThat(compare(before, after, one).principals())
                .extracting(PrincipalChange::principal)
                .containsExactly(one);
    }

    static List<Long> seeds() {
        return LongStream.range(1, 16).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatOneWayGivesTheOtherTakes(long seed) {
        Snapshot before = new RandomEstate(seed).fixture.snapshot();
        String statement = before.nodes().stream()
                .map(stored -> stored.node().id().value())
                .filter(id -> id.contains("/inline/"))
                .findFirst()
                .orElseThrow();
        Snapshot after = SnapshotEdit.without(before, List.of(statement));

        List<PrincipalChange> there = compare(before, after).principals();
        List<PrincipalChange> back = compare(after, before).principals();

        assertThat(back).hasSameSizeAs(there);
        for (int i = 0; i < there.size(); i++) {
            assertThat(back.get(i).changes()).hasSameSizeAs(there.get(i).changes());
            assertThat(back.get(i).changes().stream()
                            .map(PrivilegeChange::before)
                            .map(Optional::toString))
                    .containsExactlyInAnyOrderElementsOf(there.get(i).changes().stream()
                            .map(change -> change.after().toString())
                            .toList());
        }
    }
}
