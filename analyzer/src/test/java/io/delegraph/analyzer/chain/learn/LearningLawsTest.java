package io.delegraph.analyzer.chain.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.store.ObservedChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of any runs: seeded random ones. */
class LearningLawsTest {
    private static final List<String> ACTIONS =
            List.of("get_page", "search_item", "buy", "send_note", "make_folder", "delete_item");
    private static final List<String> VALUES = List.of(
            "P1",
            "P2",
            "lee@corp.example",
            "eve@other.example",
            "/a/b",
            "17",
            "2026-01-02",
            "it is all done by now",
            "${request}",
            "a*b",
            "",
            "www.page.example");
    private static final List<String> PLACES = List.of("request", "result:get_page", "result:search_item");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void templatesAdmitTheRunsThatTheyWereLearnedFrom(int seed) {
        List<ObservedChain> runs = runs(seed, 12, UnaryOperator.identity());

        TemplateProposals proposals = TemplateProposals.from(runs);

        assertThat(runs).allSatisfy(run -> {
            assertThat(Runs.judged(template(proposals, run), run)).isEqualTo(Match.inside());
            assertThat(Runs.judged(proposals.ofAnyTask(), run)).isEqualTo(Match.inside());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void oneMoreRunTakesAwayNoOperationAndNoValue(int seed) {
        List<ObservedChain> runs = runs(seed, 12, UnaryOperator.identity());
        TemplateProposals before = TemplateProposals.from(runs.subList(0, 11));
        TemplateProposals after = TemplateProposals.from(runs);

        for (TaskTemplate template : before.list()) {
            List<Allowance> now = done(after.find(template.id()).orElseThrow());
            assertThat(done(template)).allSatisfy(was -> assertThat(now).anyMatch(each -> admitsValuesOf(was, each)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void namesOfToolsAndValuesDoNotMatter(int seed) {
        UnaryOperator<String> renamed = name -> name.equals("P1") || name.equals("P2") ? "Q" + name : name;
        UnaryOperator<String> tools = name -> name.replace("item", "thing").replace("buy", "purchase");
        List<ObservedChain> runs = runs(seed, 12, UnaryOperator.identity());
        List<ObservedChain> others = runs(seed, 12, name -> tools.apply(renamed.apply(name)));
        List<ObservedChain> tries = runs(seed + 100, 12, UnaryOperator.identity());
        List<ObservedChain> otherTries = runs(seed + 100, 12, name -> tools.apply(renamed.apply(name)));

        assertThat(standings(others, otherTries)).isEqualTo(standings(runs, tries));
    }

    private static List<Standing> standings(List<ObservedChain> learned, List<ObservedChain> tries) {
        TemplateProposals proposals = TemplateProposals.from(learned);
        return tries.stream()
                .map(run -> Runs.judged(template(proposals, run), run).standing())
                .toList();
    }

    private static TaskTemplate template(TemplateProposals proposals, ObservedChain run) {
        return run.observations().stream()
                .flatMap(each -> TaskRun.of(new ObservedChain("x", List.of(each), false)).stream())
                .findFirst()
                .flatMap(asked -> proposals.find(asked.intent().id()))
                .orElseThrow();
    }

    private static List<Allowance> done(TaskTemplate template) {
        return template.proposed().stream()
                .filter(each -> each.ground() == Ground.DONE)
                .map(ProposedAllowance::allowance)
                .toList();
    }

    private static boolean admitsValuesOf(Allowance was, Allowance now) {
        return now.action().equals(was.action())
                && now.attributes().entrySet().stream()
                        .allMatch(limit -> was.attributes().getOrDefault(limit.getKey(), List.of()).stream()
                                .filter(value -> !value.startsWith("${"))
                                .allMatch(limit.getValue()::contains));
    }

    private static List<ObservedChain> runs(int seed, int count, UnaryOperator<String> renaming) {
        Random random = new Random(seed);
        List<ObservedChain> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Call[] calls = new Call[1 + random.nextInt(6)];
            for (int j = 0; j < calls.length; j++) {
                calls[j] = call(random, renaming);
            }
            runs.add(Runs.run("r" + i, "Task " + "ABC".charAt(i % 3), calls));
        }
        return runs;
    }

    private static Call call(Random random, UnaryOperator<String> renaming) {
        Call call = Call.of(renaming.apply(pick(random, ACTIONS)));
        for (int i = random.nextInt(3); i > 0; i--) {
            String value = renaming.apply(pick(random, VALUES));
            String[] origins = random.nextInt(4) == 0 ? new String[0] : new String[] {origin(random, renaming)};
            call = random.nextInt(5) == 0
                    ? call.withAll("arg" + i, List.of(value, renaming.apply(pick(random, VALUES))), origins)
                    : call.with("arg" + i, value, origins);
        }
        return call;
    }

    private static String origin(Random random, UnaryOperator<String> renaming) {
        return renaming.apply(pick(random, PLACES));
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
