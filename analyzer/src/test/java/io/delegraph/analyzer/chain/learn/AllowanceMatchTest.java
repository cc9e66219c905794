package io.delegraph.analyzer.chain.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.Argument;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AllowanceMatchTest {
    private static final RequestFacts TRACED = new RequestFacts(Collections.emptySortedMap(), true);
    private static final RequestFacts UNTRACED = RequestFacts.none();

    @Test
    void admitsWhatAnAllowanceNames() {
        Allowance allowance = allowing("read_order", "account", "A17");

        assertThat(judged(allowance, Call.of("read_order").with("account", "A17"), UNTRACED))
                .isEqualTo(Match.inside());
    }

    @Test
    void namesTheArgumentAndValueThatNothingAdmits() {
        Allowance allowance = allowing("read_order", "account", "A17", "B-*");

        assertThat(judged(allowance, Call.of("read_order").with("account", "A99"), UNTRACED))
                .isEqualTo(new Match(Standing.OUTSIDE, "account", "A99"));
    }

    @Test
    void asksForEveryValueOfAnArgument() {
        Call both = Call.of("send").withAll("to", List.of("lee@corp.example", "eve@other.example"));

        assertThat(judged(allowing("send", "to", "*@corp.example"), both, UNTRACED))
                .isEqualTo(new Match(Standing.OUTSIDE, "to", "eve@other.example"));
    }

    @Test
    void takesAnotherActionOrResourceForOutside() {
        Allowance orders = Allowance.of("read_*", "crm/orders");

        assertThat(judged(orders, Call.of("drop").on("crm/orders"), UNTRACED)).isEqualTo(Match.otherAction());
        assertThat(judged(orders, Call.of("read_all").on("crm/staff"), UNTRACED))
                .isEqualTo(Match.otherAction());
    }

    @Test
    void cannotTellWhenTheResourceOrAnArgumentIsNotRecorded() {
        assertThat(judged(Allowance.of("read", "crm/orders"), Call.of("read"), UNTRACED)
                        .standing())
                .isEqualTo(Standing.UNKNOWN);
        assertThat(judged(allowing("read", "account", "A17"), Call.of("read"), UNTRACED))
                .isEqualTo(new Match(Standing.UNKNOWN, "account", ""));
    }

    @Test
    void letsAnArgumentBeAbsentWhereTheAllowanceSaysSo() {
        assertThat(judged(allowing("read", "account", "A17", Allowance.ABSENT), Call.of("read"), UNTRACED))
                .isEqualTo(Match.inside());
    }

    @Test
    void readsParametersOfTheRequest() {
        RequestFacts facts = new RequestFacts(new TreeMap<>(Map.of("account", "A17")), false);
        Allowance allowance = allowing("read", "account", "${account}");

        assertThat(judged(allowance, Call.of("read").with("account", "A17"), facts)
                        .standing())
                .isEqualTo(Standing.INSIDE);
        assertThat(judged(allowance, Call.of("read").with("account", "A99"), facts)
                        .standing())
                .isEqualTo(Standing.OUTSIDE);
        assertThat(judged(allowance, Call.of("read").with("account", "A99"), UNTRACED)
                        .standing())
                .isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void asksWhereAValueStood() {
        Allowance asked = allowing("send", "to", "${request}", "${result:find_*}");

        assertThat(standing(asked, "request")).isEqualTo(Standing.INSIDE);
        assertThat(standing(asked, "result:find_person")).isEqualTo(Standing.INSIDE);
        assertThat(standing(asked, "result:read_page")).isEqualTo(Standing.OUTSIDE);
        assertThat(standing(asked)).isEqualTo(Standing.OUTSIDE);
        assertThat(standing(allowing("send", "to", Allowance.COMPOSED))).isEqualTo(Standing.INSIDE);
        assertThat(standing(allowing("send", "to", Allowance.COMPOSED), "request"))
                .isEqualTo(Standing.OUTSIDE);
    }

    @Test
    void cannotTellWhereValuesStoodWhenTheRecorderDoesNotShowIt() {
        Call call = Call.of("send").with("to", "lee@corp.example");

        assertThat(judged(allowing("send", "to", "${request}"), call, UNTRACED).standing())
                .isEqualTo(Standing.UNKNOWN);
        assertThat(judged(allowing("send", "to", "${request}", "lee@*"), call, UNTRACED)
                        .standing())
                .isEqualTo(Standing.INSIDE);
    }

    @Test
    void isContentWithOneOfSeveralAllowancesAndElseNamesTheNearest() {
        List<Allowance> allowances = List.of(allowing("send", "to", "lee@corp.example"), Allowance.of("read", "*"));

        assertThat(AllowanceMatch.judge(allowances, Call.of("read").alone(), UNTRACED))
                .isEqualTo(Match.inside());
        assertThat(AllowanceMatch.judge(
                        allowances, Call.of("send").with("to", "eve@x.example").alone(), UNTRACED))
                .isEqualTo(new Match(Standing.OUTSIDE, "to", "eve@x.example"));
        assertThat(AllowanceMatch.judge(List.of(), Call.of("read").alone(), UNTRACED))
                .isEqualTo(Match.otherAction());
    }

    @Test
    void takesAnArgumentOfEveryValueForNoLimit() {
        Call unfiltered = Call.of("read").with("account", Argument.EVERY);

        assertThat(judged(allowing("read", "account", "A17"), unfiltered, UNTRACED)
                        .standing())
                .isEqualTo(Standing.OUTSIDE);
        assertThat(judged(allowing("read", "account", "*"), unfiltered, UNTRACED)
                        .standing())
                .isEqualTo(Standing.INSIDE);
    }

    @Test
    void readsFromAChainWhetherItsRecorderShowsOrigins() {
        assertThat(RequestFacts.of(List.of(Call.of("read").with("a", "b").alone()))
                        .traced())
                .isFalse();
        assertThat(RequestFacts.of(List.of(
                                Call.of("read").with("a", "b", "request").alone()))
                        .traced())
                .isTrue();
    }

    private static Standing standing(Allowance allowance, String... origins) {
        return judged(allowance, Call.of("send").with("to", "lee@corp.example", origins), TRACED)
                .standing();
    }

    private static Match judged(Allowance allowance, Call call, RequestFacts facts) {
        return AllowanceMatch.judge(allowance, call.alone(), facts);
    }

    private static Allowance allowing(String action, String attribute, String... values) {
        TreeMap<String, List<String>> limits = new TreeMap<>();
        limits.put(attribute, Arrays.asList(values));
        return new Allowance(action, "*", limits);
    }
}
