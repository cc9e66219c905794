package io.delegraph.analyzer.policy.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.AccessRequest;
import io.delegraph.analyzer.Analysis;
import io.delegraph.analyzer.AnalysisSettings;
import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.Questions;
import io.delegraph.analyzer.RequestContext;
import io.delegraph.analyzer.StatementText;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The evaluator decides as the reference does, whatever the policies; a failure names its seed. */
class PolicyReferenceTest {
    private static final long FIRST_SEED = Long.getLong("delegraph.seed", 1);
    private static final int QUESTIONS = 250;

    private final Map<String, Integer> drawn = new TreeMap<>();
    private int compared;

    @Test
    void decidesThousandsOfRequestsAsTheReferenceDoes() {
        compare(30);
        assertThat(compared).isGreaterThan(7_000);
    }

    @Test
    @Tag("nightly")
    void decidesHalfAMillionRequestsAsTheReferenceDoes() {
        compare(2_000);
        assertThat(compared).isGreaterThan(450_000);
    }

    @Test
    void isSureOfWhatHoldsHoweverTheOpenKeysAreGiven() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + 30; seed++) {
            enumerate(seed);
        }
        System.out.println("Bounds against every assignment: " + compared + " comparisons. Drawn: " + drawn);
        assertThat(compared).isGreaterThan(7_000);
    }

    private void compare(int estates) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + estates; seed++) {
            compare(seed);
        }
        System.out.println("Policy against reference: seeds " + FIRST_SEED + " to " + (FIRST_SEED + estates - 1) + ", "
                + compared + " comparisons. Drawn: " + drawn);
    }

    private void compare(long seed) {
        RandomPolicies policies = new RandomPolicies(seed);
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            asked.add(new Asked(
                    policies.principal(),
                    policies.permission(),
                    new RequestContext(policies.context()),
                    policies.session()));
        }
        Questions questions =
                questions(policies, asked.stream().map(Asked::context).toList());
        policies.drawn.forEach((what, times) -> drawn.merge(what, times, Integer::sum));
        asked.forEach(each -> compare(each, policies, questions, seed));
    }

    private void compare(Asked asked, RandomPolicies policies, Questions questions, long seed) {
        ReferenceAccount.Decision expected = decide(asked, asked.context().values(), policies);
        String answer = answer(asked, questions);
        drawn.merge("answer " + answer, 1, Integer::sum);
        String wanted = switch (expected) {
            case ALLOWED -> "DEFINITE";
            case DENIED -> "NO";
            case UNDOCUMENTED -> "UNKNOWN";
        };
        assertThat(answer).as("seed %d: %s", seed, asked).isEqualTo(wanted);
        compared++;
    }

    private static Questions questions(RandomPolicies policies, List<RequestContext> contexts) {
        return Analysis.of(
                        policies.facts.snapshot(),
                        AnalysisSettings.scan(EstateFixture.CLOCK)
                                .withAsked(policies.asked())
                                .withRequest(RequestContext.anyOf(contexts)))
                .questions();
    }

    private static ReferenceAccount.Decision decide(
            Asked asked, Map<String, List<String>> context, RandomPolicies policies) {
        Map<String, List<String>> lower = new TreeMap<>();
        context.forEach((key, values) -> lower.put(key.toLowerCase(Locale.ROOT), values));
        Request request =
                new Request(asked.permission().action(), asked.permission().resource(), lower);
        return policies.reference.canReach(asked.principal(), asked.session(), request);
    }

    private static String answer(Asked asked, Questions questions) {
        return questions
                .can(
                        asked.principal().id(),
                        asked.permission(),
                        Closure.USE,
                        Optional.empty(),
                        new AccessRequest(asked.context(), statements(asked.session())))
                .label();
    }

    private void enumerate(long seed) {
        RandomPolicies policies = new RandomPolicies(seed);
        Questions questions = questions(policies, List.of(new RequestContext(policies.context())));
        for (int i = 0; i < 20; i++) {
            Asked asked = new Asked(
                    policies.principal(),
                    policies.permission(),
                    new RequestContext(policies.openContext()),
                    policies.session());
            String answer = answer(asked, questions);
            drawn.merge("answer " + answer, 1, Integer::sum);
            Set<ReferenceAccount.Decision> possible = EnumSet.noneOf(ReferenceAccount.Decision.class);
            RandomPolicies.assignments(asked.context().values()).forEach(context -> {
                possible.add(decide(asked, context, policies));
                compared++;
            });
            if (answer.equals("DEFINITE")) {
                assertThat(possible).as("seed %d: %s", seed, asked).containsExactly(ReferenceAccount.Decision.ALLOWED);
            }
            if (answer.equals("NO")) {
                assertThat(possible).as("seed %d: %s", seed, asked).containsExactly(ReferenceAccount.Decision.DENIED);
            }
        }
    }

    private static List<Statement> statements(List<StatementText> texts) {
        List<Statement> statements = new ArrayList<>();
        texts.forEach(text -> statements.add(text.at(
                new NodeId("session#" + statements.size()),
                PolicyType.SESSION,
                "session",
                "",
                SourceLocation.DERIVED)));
        return statements;
    }

    private record Asked(
            ReferenceAccount.Principal principal,
            Permission permission,
            RequestContext context,
            List<StatementText> session) {}
}
