package io.delegraph.analyzer;

import static io.delegraph.analyzer.StatementText.allow;
import static io.delegraph.analyzer.StatementText.deny;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.ActsFor;
import io.delegraph.cypher.graph.edge.Authenticates;
import io.delegraph.cypher.graph.edge.BoundTo;
import io.delegraph.cypher.graph.edge.CanAssume;
import io.delegraph.cypher.graph.edge.CanImpersonate;
import io.delegraph.cypher.graph.edge.CanInvoke;
import io.delegraph.cypher.graph.edge.EligibleFor;
import io.delegraph.cypher.graph.edge.Holds;
import io.delegraph.cypher.graph.edge.MemberOf;
import io.delegraph.cypher.graph.edge.Requires;
import io.delegraph.cypher.graph.edge.Uses;
import io.delegraph.cypher.graph.edge.Yields;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The worked examples of the semantics, with principals of no provider. */
class WorkedExamplesTest {
    private final EstateFixture estate = new EstateFixture();

    private NodeId role(String id, StatementText... grants) {
        return estate.principal(NodeKind.ROLE, id, grants);
    }

    /** What the principal holds at least as surely as the truth, each {@code action resource}. */
    private Set<String> holds(NodeId principal, Closure closure, Truth bound) {
        Set<String> held = new TreeSet<>();
        estate.analysis().questions().whatCan(principal, closure).stream()
                .filter(privilege -> privilege.truth().compareTo(bound) <= 0)
                .forEach(privilege ->
                        privilege.actions().forEach(action -> held.add(action + " " + privilege.resource())));
        return held;
    }

    private Set<String> uses(NodeId principal) {
        return holds(principal, Closure.USE, Truth.DEFINITE);
    }

    /** Two roles that take each other (E10). */
    @Nested
    class Cycles {
        @Test
        void shareWhatOneOfThemHas() {
            NodeId r1 = role("r1");
            NodeId r2 = role("r2", allow("READ").on("s3"));
            estate.edge(CanAssume.KIND, r1, r2).edge(CanAssume.KIND, r2, r1);

            assertThat(uses(r1)).containsExactly("READ s3");
            assertThat(uses(r2)).containsExactly("READ s3");
        }

        @Test
        void passNothingThatACapLeavesOut() {
            NodeId r1 = role("r1");
            NodeId r2 = role("r2", allow("READ").on("s3"));
            estate.capped(CanAssume.KIND, r1, r2, Cap.Mode.AUTHORITY, "LIST s3").edge(CanAssume.KIND, r2, r1);

            assertThat(uses(r1)).isEmpty();
            assertThat(uses(r2)).containsExactly("READ s3");
        }

        @Test
        void makeNothingOutOfNothing() {
            NodeId r1 = role("r1");
            NodeId r2 = role("r2");
            estate.edge(CanAssume.KIND, r1, r2).edge(CanAssume.KIND, r2, r1);

            assertThat(uses(r1)).isEmpty();
            assertThat(uses(r2)).isEmpty();
        }
    }

    /** Conditions, denies and a boundary (E11). */
    @Nested
    class ConditionsAndDenies {
        private final NodeId principal = role(
                "p",
                allow("READ", "WRITE", "DELETE").on("db"),
                allow("PERM").on("db").when("Bool", "aws:MultiFactorAuthPresent", "true"),
                deny("DELETE").on("db"),
                deny("WRITE").on("db").when("NotIpAddress", "aws:SourceIp", "203.0.113.0/24"),
                allow("CRED").on("db").when("StringSounds", "x", "y"));

        @Test
        void areKnownByThreeBounds() {
            assertThat(holds(principal, Closure.USE, Truth.DEFINITE)).containsExactly("READ db");
            assertThat(holds(principal, Closure.USE, Truth.CONDITIONAL))
                    .containsExactly("PERM db", "READ db", "WRITE db");
            assertThat(holds(principal, Closure.USE, Truth.UNKNOWN))
                    .containsExactly("CRED db", "PERM db", "READ db", "WRITE db");
        }

        @Test
        void areLimitedByABoundaryInEveryBound() {
            estate.boundary(principal, allow("READ", "PERM").on("db"));

            assertThat(holds(principal, Closure.USE, Truth.DEFINITE)).containsExactly("READ db");
            assertThat(holds(principal, Closure.USE, Truth.CONDITIONAL)).containsExactly("PERM db", "READ db");
            assertThat(holds(principal, Closure.USE, Truth.UNKNOWN)).containsExactly("PERM db", "READ db");
        }
    }

    /** Caps that go with the bearer, and caps that stay with the session (E12). */
    @Nested
    class Caps {
        private final NodeId user = role("u");
        private final NodeId r1 =
                role("r1", allow("READ", "WRITE").on("X"), allow("ASSUME").on("r2"));
        private final NodeId r2 = role("r2", allow("WRITE").on("Y"));

        @Test
        void ofTheSessionLeaveRightsOfFurtherRolesAlone() {
            estate.capped(CanAssume.KIND, user, r1, Cap.Mode.LOCAL, "READ X", "ASSUME r2")
                    .edge(CanAssume.KIND, r1, r2);

            assertThat(uses(user)).containsExactly("ASSUME r2", "READ X", "WRITE Y");
        }

        @Test
        void ofTheBearerLimitEverythingBeyond() {
            estate.capped(CanAssume.KIND, user, r1, Cap.Mode.AUTHORITY, "READ X", "ASSUME r2")
                    .edge(CanAssume.KIND, r1, r2);

            assertThat(uses(user)).containsExactly("ASSUME r2", "READ X");
        }

        @Test
        void ofTheSessionStopAtARoleThatTheyDoNotLetItTake() {
            estate.capped(CanAssume.KIND, user, r1, Cap.Mode.LOCAL, "READ X").edge(CanAssume.KIND, r1, r2);

            assertThat(uses(user)).containsExactly("READ X");
        }

        @Test
        void ofASessionDoNotLimitTheRoleItself() {
            estate.capped(CanAssume.KIND, user, r1, Cap.Mode.LOCAL, "READ X").edge(CanAssume.KIND, r1, r2);

            assertThat(uses(r1)).containsExactly("ASSUME r2", "READ X", "WRITE X", "WRITE Y");
        }
    }

    /** A deputy that anybody can ask (E23). */
    @Nested
    class ConfusedDeputy {
        private final NodeId bob =
                estate.principal(NodeKind.HUMAN, "bob", allow("READ").on("B"));
        private final NodeId agent = estate.node(NodeKind.AGENT, "agent");

        private void invoking(String callerAuthorization) {
            invoking(callerAuthorization, Evidence.CONFIGURED);
        }

        private void invoking(String callerAuthorization, Evidence evidence) {
            NodeId account = estate.principal(
                    NodeKind.SERVICE_ACCOUNT,
                    "sa",
                    allow("READ").on("A", "B"),
                    allow("WRITE").on("all"));
            NodeId tool = estate.reviewed(estate.node(NodeKind.TOOL_SERVER, "tool"), "executesCode");
            NodeId key = estate.node(NodeKind.API_KEY, "key");
            estate.edge(BoundTo.KIND, agent, tool)
                    .edge(Uses.KIND, tool, key)
                    .edge(Authenticates.KIND, key, account)
                    .edge(new Edge(
                            CanInvoke.KIND,
                            bob,
                            agent,
                            Cap.UNLIMITED,
                            Truth.DEFINITE,
                            Properties.none().with(Property.CALLER_AUTHORIZATION, callerAuthorization),
                            evidence,
                            SourceLocation.document("estate.json")));
        }

        private Set<String> surplus(Truth bound) {
            Set<String> surplus = new TreeSet<>(holds(bob, Closure.MED, bound));
            surplus.removeAll(holds(bob, Closure.USE, Truth.DEFINITE));
            return surplus;
        }

        @Test
        void givesTheCallerWhatItHasWhenItChecksNothing() {
            invoking("NONE");

            assertThat(surplus(Truth.DEFINITE)).containsExactly("READ A", "WRITE all");
            assertThat(uses(bob)).containsExactly("READ B");
        }

        @Test
        void givesNothingWhenItEnforcesTheCallersRights() {
            invoking("ENFORCED");

            assertThat(surplus(Truth.UNKNOWN)).isEmpty();
        }

        @Test
        void mayGiveEverythingWhenSomebodyMerelySaysThatItChecks() {
            invoking("ENFORCED", Evidence.DECLARED);

            assertThat(surplus(Truth.CONDITIONAL)).isEmpty();
            assertThat(surplus(Truth.UNKNOWN)).containsExactly("READ A", "WRITE all");
        }

        @Test
        void mayGiveEverythingWhenNobodyKnowsWhetherItChecks() {
            invoking("UNKNOWN");

            assertThat(surplus(Truth.CONDITIONAL)).isEmpty();
            assertThat(surplus(Truth.UNKNOWN)).containsExactly("READ A", "WRITE all");
        }
    }

    /** An approval by one of two people, who are not the one that asks (E9). */
    @Nested
    class Approval {
        private final NodeId agent = estate.node(NodeKind.AGENT, "agent");
        private final NodeId m1 = estate.node(NodeKind.HUMAN, "m1");
        private final NodeId gate = estate.node(NodeKind.APPROVAL_GATE, "deploy");

        private void approvers() {
            NodeId m2 = estate.node(NodeKind.HUMAN, "m2");
            NodeId deployer = estate.principal(
                    NodeKind.SERVICE_ACCOUNT, "deployer", allow("WRITE").on("prod"));
            estate.with(gate, Property.APPROVALS_NEEDED, new PropertyValue.Whole(1));
            estate.edge(Requires.KIND, gate, m1).edge(Requires.KIND, gate, m2).edge(Yields.KIND, gate, deployer);
        }

        private String writesProd(NodeId principal) {
            return estate.asking("WRITE prod")
                    .questions()
                    .can(principal, "WRITE", "prod", Closure.USE, Optional.empty())
                    .label();
        }

        @Test
        void isAConditionForWhoAsks() {
            approvers();
            estate.edge(EligibleFor.KIND, agent, gate);

            Answer answer =
                    estate.asking("WRITE prod").questions().can(agent, "WRITE", "prod", Closure.USE, Optional.empty());
            assertThat(answer.label()).isEqualTo("CONDITIONAL");
            assertThat(answer.condition()).isEqualTo("approval of deploy");
        }

        @Test
        void isNoHurdleForWhoHoldsAnApproversToken() {
            approvers();
            NodeId token = estate.node(NodeKind.ACCESS_TOKEN, "token");
            estate.edge(EligibleFor.KIND, agent, gate)
                    .edge(Holds.KIND, agent, token)
                    .edge(Authenticates.KIND, token, m1);

            assertThat(writesProd(agent)).isEqualTo("DEFINITE");
        }

        @Test
        void isNotGivenToOneself() {
            approvers();
            estate.edge(EligibleFor.KIND, m1, gate);

            assertThat(writesProd(m1)).isEqualTo("CONDITIONAL");
        }

        @Test
        void isNothingToThoseWhoCannotAsk() {
            approvers();

            assertThat(writesProd(agent)).isEqualTo("NO");
            assertThat(writesProd(m1)).isEqualTo("NO");
        }

        @Test
        void countsAPersonWhomTheGateNamesTwiceOnce() {
            approvers();
            estate.with(gate, Property.APPROVALS_NEEDED, new PropertyValue.Whole(2));
            NodeId token = estate.node(NodeKind.ACCESS_TOKEN, "token");
            estate.edge(Edge.configured(Requires.KIND, gate, m1, SourceLocation.document("estate.json"))
                            .withProperties(Properties.none().with(Property.DISCRIMINATOR, "again")))
                    .edge(EligibleFor.KIND, agent, gate)
                    .edge(Holds.KIND, agent, token)
                    .edge(Authenticates.KIND, token, m1);

            assertThat(writesProd(agent)).isEqualTo("CONDITIONAL");
        }

        @Test
        void byAGroupIsByAnotherMemberThanWhoAsks() {
            NodeId leads = estate.node(NodeKind.GROUP, "leads");
            NodeId deployer = estate.principal(
                    NodeKind.SERVICE_ACCOUNT, "deployer", allow("WRITE").on("prod"));
            estate.edge(Requires.KIND, gate, leads)
                    .edge(Yields.KIND, gate, deployer)
                    .edge(EligibleFor.KIND, m1, gate)
                    .edge(EligibleFor.KIND, agent, gate)
                    .edge(MemberOf.KIND, m1, leads)
                    .edge(CanImpersonate.KIND, agent, m1);

            assertThat(writesProd(m1)).isEqualTo("CONDITIONAL");
            assertThat(writesProd(agent)).isEqualTo("DEFINITE");
        }

        @Test
        void takesAsManyApproversAsItNeeds() {
            approvers();
            estate.with(gate, Property.APPROVALS_NEEDED, new PropertyValue.Whole(2));
            NodeId token = estate.node(NodeKind.ACCESS_TOKEN, "token");
            estate.edge(EligibleFor.KIND, agent, gate)
                    .edge(Holds.KIND, agent, token)
                    .edge(Authenticates.KIND, token, m1);

            assertThat(writesProd(agent)).isEqualTo("CONDITIONAL");
        }
    }

    /** Two rights that together yield a third (SEMANTICS 3.3). */
    @Nested
    class Conjunction {
        private final NodeId p = role("p");

        private void gate() {
            NodeId gate = estate.node(NodeKind.CROSS_AND, "request-and-sign");
            NodeId yielded = role("signer", allow("READ").on("vault"));
            estate.resource("csr");
            estate.capped(Requires.KIND, gate, new NodeId("csr"), Cap.Mode.AUTHORITY, "CREATE csr")
                    .edge(Edge.configured(
                                    Requires.KIND, gate, new NodeId("csr"), SourceLocation.document("estate.json"))
                            .withProperties(Properties.none().with(Property.DISCRIMINATOR, "sign"))
                            .withCap(new Cap.Limited(Cap.Mode.AUTHORITY, List.of(new Permission("APPROVE", "csr")))))
                    .edge(Yields.KIND, gate, yielded);
        }

        @Test
        void combinesWhatDifferentIdentitiesGive() {
            gate();
            estate.edge(CanAssume.KIND, p, role("creator", allow("CREATE").on("csr")))
                    .edge(CanAssume.KIND, p, role("approver", allow("APPROVE").on("csr")));

            assertThat(uses(p)).containsExactly("APPROVE csr", "CREATE csr", "READ vault");
        }

        @Test
        void yieldsNothingOnceTheYieldHasEnded() {
            NodeId gate = estate.node(NodeKind.CROSS_AND, "request-and-sign");
            estate.resource("csr");
            estate.capped(Requires.KIND, gate, new NodeId("csr"), Cap.Mode.AUTHORITY, "CREATE csr")
                    .edge(Edge.configured(
                                    Yields.KIND,
                                    gate,
                                    role("signer", allow("READ").on("vault")),
                                    SourceLocation.document("estate.json"))
                            .withProperties(Properties.none()
                                    .with(
                                            Property.VALID_TO,
                                            new PropertyValue.Moment(EstateFixture.CLOCK.minusSeconds(1)))));
            estate.inline(p, "own", allow("CREATE").on("csr"));

            assertThat(uses(p)).containsExactly("CREATE csr");
        }

        @Test
        void needsBoth() {
            gate();
            estate.edge(CanAssume.KIND, p, role("creator", allow("CREATE").on("csr")));

            assertThat(uses(p)).containsExactly("CREATE csr");
        }
    }

    /** Authority that is bound to the person whom a tool serves (E7). */
    @Nested
    class SubjectBinding {
        private final NodeId alice =
                estate.principal(NodeKind.HUMAN, "alice", allow("READ").on("mail/alice"));
        private final NodeId bob =
                estate.principal(NodeKind.HUMAN, "bob", allow("READ").on("mail/bob"));
        private final NodeId tool = estate.node(NodeKind.AGENT, "mail tool");

        private void tokenOf(NodeId person, Properties more) {
            NodeId token = estate.node(NodeKind.ACCESS_TOKEN, "token of " + person);
            estate.edge(Authenticates.KIND, token, person)
                    .edge(Edge.configured(Uses.KIND, tool, token, SourceLocation.document("estate.json"))
                            .withProperties(more.with(Property.SUBJECT_BOUND, person.value())));
        }

        private String reads(String mail, Optional<NodeId> subject, Closure closure) {
            return estate.asking("READ " + mail)
                    .questions()
                    .can(tool, "READ", mail, closure, subject)
                    .label();
        }

        @Test
        void admitsATokenPerUserForThatUserOnly() {
            tokenOf(alice, Properties.none());
            tokenOf(bob, Properties.none());

            assertThat(uses(tool)).isEmpty();
            assertThat(reads("mail/alice", Optional.of(alice), Closure.USE)).isEqualTo("DEFINITE");
            assertThat(reads("mail/alice", Optional.of(bob), Closure.USE)).isEqualTo("NO");
        }

        @Test
        void isNoLimitToWhoBreaksIn() {
            tokenOf(alice, Properties.none());
            tokenOf(bob, Properties.none());

            assertThat(holds(tool, Closure.CMP, Truth.DEFINITE)).containsExactly("READ mail/alice", "READ mail/bob");
            assertThat(holds(tool, Closure.CTL, Truth.UNKNOWN)).isEmpty();
        }

        @Test
        void thatNobodyEnforcesIsACondition() {
            tokenOf(alice, Properties.none().with(Property.BINDING_ENFORCED, new PropertyValue.Flag(false)));
            tokenOf(bob, Properties.none());

            Answer answer = estate.asking("READ mail/alice")
                    .questions()
                    .can(tool, "READ", "mail/alice", Closure.USE, Optional.of(bob));
            assertThat(answer.label()).isEqualTo("CONDITIONAL");
            assertThat(answer.condition()).isEqualTo("what is bound to alice serves others");
            assertThat(reads("mail/alice", Optional.of(alice), Closure.USE)).isEqualTo("DEFINITE");
            assertThat(reads("mail/alice", Optional.empty(), Closure.USE)).isEqualTo("CONDITIONAL");
            assertThat(reads("mail/bob", Optional.empty(), Closure.USE)).isEqualTo("NO");
        }
    }

    /** Authority that waits to be activated, or for a window of time (SEMANTICS 3.3). */
    @Nested
    class Activation {
        private final NodeId engineer = estate.node(NodeKind.HUMAN, "engineer");
        private final NodeId admin = role("admin", allow("WRITE").on("prod"));

        private Answer writesProd() {
            return estate.asking("WRITE prod")
                    .questions()
                    .can(engineer, "WRITE", "prod", Closure.USE, Optional.empty());
        }

        private void window(String from, String to) {
            NodeId gate = estate.node(NodeKind.TIME_GATE, "change window");
            estate.with(gate, Property.VALID_FROM, Instant.parse(from));
            estate.with(gate, Property.VALID_TO, Instant.parse(to));
            estate.edge(EligibleFor.KIND, engineer, gate).edge(Yields.KIND, gate, admin);
        }

        @Test
        void isAConditionOfWhatOneIsEligibleFor() {
            estate.edge(EligibleFor.KIND, engineer, admin);

            assertThat(writesProd().label()).isEqualTo("CONDITIONAL");
            assertThat(writesProd().condition()).isEqualTo("activation of admin");
        }

        @Test
        void inAWindowThatIsOpenNamesTheWindow() {
            window("2026-01-15T10:00:00Z", "2026-01-15T14:00:00Z");

            assertThat(writesProd().label()).isEqualTo("CONDITIONAL");
            assertThat(writesProd().condition())
                    .isEqualTo("change window is open at the time: from 2026-01-15T10:00:00Z until"
                            + " 2026-01-15T14:00:00Z");
        }

        @Test
        void isNotPossibleOutsideTheWindow() {
            window("2026-01-14T10:00:00Z", "2026-01-14T14:00:00Z");

            assertThat(writesProd().label()).isEqualTo("NO");
        }

        @Test
        void isNotPossibleBeforeTheWindow() {
            window("2026-01-16T10:00:00Z", "2026-01-16T14:00:00Z");

            assertThat(writesProd().label()).isEqualTo("NO");
        }
    }

    /** Authority bound to a person counts only when acting for that person (E7 c). */
    @Test
    void leavesOutWhatIsBoundToAPersonUnlessActingForThem() {
        NodeId alice = estate.principal(NodeKind.HUMAN, "alice", allow("READ").on("mail/alice"));
        NodeId bob = estate.principal(NodeKind.HUMAN, "bob", allow("READ").on("mail/bob"));
        NodeId agent = estate.node(NodeKind.AGENT, "agent");
        estate.edge(ActsFor.KIND, agent, alice).edge(ActsFor.KIND, agent, bob);
        Questions questions = estate.asking("READ mail/alice", "READ mail/bob").questions();

        assertThat(uses(agent)).isEmpty();
        assertThat(questions
                        .can(agent, "READ", "mail/bob", Closure.USE, Optional.of(bob))
                        .label())
                .isEqualTo("DEFINITE");
        assertThat(questions
                        .can(agent, "READ", "mail/alice", Closure.USE, Optional.of(bob))
                        .label())
                .isEqualTo("NO");
    }
}
