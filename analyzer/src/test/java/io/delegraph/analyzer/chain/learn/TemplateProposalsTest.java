package io.delegraph.analyzer.chain.learn;

import static io.delegraph.analyzer.chain.learn.Runs.judged;
import static io.delegraph.analyzer.chain.learn.Runs.learnedFirst;
import static io.delegraph.analyzer.chain.learn.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.store.ObservedChain;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateProposalsTest {
    private static final String ASKED = "Send lee the report";
    private static final String OTHER = "Tidy up the shelf";

    private static Call find() {
        return Call.of("find_person").with("name", "lee", "request");
    }

    private static Call send(String to, String... origins) {
        return Call.of("send_note").with("to", to, origins).with("text", "The report is in your tray");
    }

    private static final ObservedChain SENT = run("r1", ASKED, find(), send("lee@corp.example", "result:find_person"));

    @Test
    void admitsTheAddresseeOfTheRuns() {
        ObservedChain again = run("r2", ASKED, send("lee@corp.example", "result:find_person"));

        assertThat(judged(learnedFirst(SENT), again)).isEqualTo(Match.inside());
    }

    @Test
    void doesNotAdmitAnotherAddresseeOutOfAResult() {
        ObservedChain astray = run("r2", ASKED, find(), send("eve@other.example", "result:find_person"));

        assertThat(judged(learnedFirst(SENT), astray))
                .isEqualTo(new Match(Standing.OUTSIDE, "to", "eve@other.example"));
    }

    @Test
    void admitsAnAddresseeWhomTheRequestNames() {
        ObservedChain asked = run("r2", ASKED, send("kim@corp.example", "request"));

        assertThat(judged(learnedFirst(SENT), asked)).isEqualTo(Match.inside());
    }

    @Test
    void cannotTellOfAnAddresseeWhenTheRecorderShowsNoOrigins() {
        ObservedChain untraced = run("r2", ASKED, send("kim@corp.example"));

        assertThat(judged(learnedFirst(SENT), untraced))
                .isEqualTo(new Match(Standing.UNKNOWN, "to", "kim@corp.example"));
    }

    @Test
    void admitsOtherNamesOutOfResultsThatRunsTookThemFrom() {
        ObservedChain bought = run("r1", "Buy a pen", Call.of("buy").with("item", "P1", "result:search"));
        Call fromThere = Call.of("buy").with("item", "P2", "result:search");
        Call fromElsewhere = Call.of("buy").with("item", "P9", "result:read_mail");

        assertThat(judged(learnedFirst(bought), run("r2", "Buy a pen", fromThere)))
                .isEqualTo(Match.inside());
        assertThat(judged(learnedFirst(bought), run("r2", "Buy a pen", fromElsewhere)))
                .isEqualTo(new Match(Standing.OUTSIDE, "item", "P9"));
    }

    @Test
    void takesANameForPartOfTheTaskWhenThreeRunsAgreeOnIt() {
        Call booked = Call.of("book").with("room", "Blue", "result:list_rooms");
        ObservedChain other = run("r4", "Book it", Call.of("book").with("room", "Red", "result:list_rooms"));

        TaskTemplate two = learnedFirst(run("r1", "Book it", booked), run("r2", "Book it", booked));
        TaskTemplate three =
                learnedFirst(run("r1", "Book it", booked), run("r2", "Book it", booked), run("r3", "Book it", booked));

        assertThat(judged(two, other)).isEqualTo(Match.inside());
        assertThat(judged(three, other)).isEqualTo(new Match(Standing.OUTSIDE, "room", "Red"));
    }

    @Test
    void doesNotAdmitAnActionThatNoRunDidUnlessItReads() {
        TaskTemplate template = learnedFirst(SENT, run("o1", OTHER, Call.of("get_shelf")));

        assertThat(judged(template, run("r2", ASKED, Call.of("get_weather")))).isEqualTo(Match.inside());
        assertThat(judged(template, run("r2", ASKED, Call.of("order_shelf")))).isEqualTo(Match.otherAction());
    }

    @Test
    void looksOnlyForWhatWasAskedWhenRunsDidSo() {
        Call astray = Call.of("find_person").with("name", "eve", "result:read_mail");

        assertThat(judged(learnedFirst(SENT), run("r2", ASKED, astray)))
                .isEqualTo(new Match(Standing.OUTSIDE, "name", "eve"));
    }

    @Test
    void admitsWhatHelpsInOtherTasksOnlyOnWhatWasAskedForOrComposed() {
        ObservedChain tidied = run(
                "o1",
                OTHER,
                Call.of("make_folder").with("path", "/shelf", "request"),
                Call.of("delete_file").with("path", "/old", "request"));
        TaskTemplate template = learnedFirst(SENT, tidied);

        assertThat(judged(template, run("r2", ASKED, Call.of("make_folder").with("path", "/r", "request"))))
                .isEqualTo(Match.inside());
        assertThat(judged(template, run("r2", ASKED, Call.of("make_folder").with("path", "/x", "result:read_mail"))))
                .isEqualTo(new Match(Standing.OUTSIDE, "path", "/x"));
        assertThat(judged(template, run("r2", ASKED, Call.of("delete_file").with("path", "/r", "request"))))
                .isEqualTo(Match.otherAction());
    }

    @Test
    void readsAParameterOutOfRunsWhoseRecorderShowsNoOrigins() {
        ObservedChain one = run("r1", "Read order A17", Map.of("account", "A17"), order("A17"));
        ObservedChain two = run("r2", "Read order B20", Map.of("account", "B20"), order("B20"));
        TaskTemplate template = learnedFirst(one, two);

        assertThat(template.runs()).isEqualTo(2);
        assertThat(template.allowances())
                .filteredOn(each -> each.action().equals("pay_order"))
                .extracting(each -> each.attributes().get("account"))
                .containsExactly(List.of("${account}"));
        assertThat(judged(template, run("r3", "Read order C1", Map.of("account", "C1"), order("A17"))))
                .isEqualTo(new Match(Standing.OUTSIDE, "account", "A17"));
    }

    private static Call order(String account) {
        return Call.of("pay_order").with("account", account);
    }

    @Test
    void takesRequestsInTheSameWordsButForTheirValuesForOneTask() {
        ObservedChain one = run("r1", "Refund order 17 please", Map.of("value.0", "17"), Call.of("refund"));
        ObservedChain two = run("r2", "refund  order 99 please", Map.of("value.0", "99"), Call.of("refund"));

        assertThat(TemplateProposals.from(List.of(one, two)).list())
                .singleElement()
                .satisfies(template -> assertThat(template.runs()).isEqualTo(2));
    }

    @Test
    void countsTheRunsThatDidWhatItProposes() {
        TaskTemplate template = learnedFirst(SENT, run("r2", ASKED, find()));

        assertThat(template.proposed())
                .filteredOn(each -> each.ground() == Ground.DONE)
                .extracting(ProposedAllowance::support)
                .containsExactly(2, 1);
    }

    @Test
    void leavesAsideWhatNobodyAskedFor() {
        ObservedChain unasked = new ObservedChain("c", List.of(Call.of("send").alone()), false);

        assertThat(TemplateProposals.from(List.of(unasked, run("r1", " ", Call.of("send"))))
                        .list())
                .isEmpty();
    }

    @Test
    void doesNotTakeAValueForAWordOfTheLanguage() {
        TaskTemplate template =
                learnedFirst(run("r1", ASKED, Call.of("put").with("at", "${request}", "result:read_mail")));
        Call other = Call.of("put").with("at", "elsewhere", "result:find_person");

        assertThat(judged(template, run("r2", ASKED, Call.of("put").with("at", "${request}", "result:find_person"))))
                .isEqualTo(Match.inside());
        assertThat(judged(template, run("r2", ASKED, other))).isEqualTo(new Match(Standing.OUTSIDE, "at", "elsewhere"));
    }
}
