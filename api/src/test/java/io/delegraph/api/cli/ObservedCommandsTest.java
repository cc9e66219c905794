package io.delegraph.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservedCommandsTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String APPROVED =
            "\"approved\":[{\"action\":\"billing:Read\",\"resource\":\"invoices\",\"attributes\":{\"account\":\"A17\"}}]";

    @TempDir
    Path folder = Path.of("");

    private Estate estate = new Estate(folder);

    @BeforeEach
    void compose() throws IOException {
        estate = new Estate(folder.resolve("in"));
        estate.file("runs.ndjson", """
                {"type":"header","schema":"delegraph.facts/1","source":"test"}
                {"type":"principal","id":"agent:support","kind":"Agent","name":"support"}
                {"type":"principal","id":"sa:reader","kind":"ServiceAccount","name":"reader"}
                {"type":"resource","id":"invoices","kind":"DataStore"}
                {"type":"credential","id":"credential:key","kind":"ApiKey","name":"billing key","validTo":"2026-01-02T00:00:00Z"}
                {"type":"edge","kind":"HOLDS","from":"agent:support","to":"credential:key"}
                {"type":"edge","kind":"AUTHENTICATES","from":"credential:key","to":"sa:reader","validTo":"2026-01-02T00:00:00Z"}
                {"type":"edge","kind":"HAS_GRANT","from":"sa:reader","to":"invoices","actions":["billing:Read"]}
                {"type":"request","chain":"case-1","subject":"user:mara","agent":"agent:support","purpose":"check a bill",%s,"approver":"user:lee","ticket":"T-1"}
                {"type":"request","chain":"case-2","subject":"user:mara","agent":"agent:support",%s}
                {"type":"approval","id":"A-1","approver":"user:lee","at":"2026-01-01T09:00:00Z","approved":[{"action":"billing:Export"}]}
                {"type":"call","id":"c1","chain":"case-1","hop":0,"at":"2026-01-01T10:00:00Z","actor":"agent:support","onBehalfOf":"user:mara","credential":"credential:key","action":"billing:Read","resource":"invoices","attributes":{"account":"A17"},"outcome":"OK","decision":"PERMIT"}
                {"type":"call","id":"c2","chain":"case-1","hop":1,"at":"2026-01-01T10:00:01Z","actor":"agent:support","onBehalfOf":"user:mara","credential":"credential:key","action":"billing:Read","resource":"invoices","attributes":{"account":"A99"},"outcome":"OK","token":{"scope":"billing","aud":"b"}}
                {"type":"call","id":"c3","chain":"case-1","hop":2,"at":"2026-01-01T10:00:02Z","actor":"agent:support","action":"billing:Export","approval":"A-1","outcome":"DENIED"}
                {"type":"call","id":"c4","chain":"case-2","at":"2026-01-01T11:00:00Z","actor":"user:eve","credential":"credential:key","action":"billing:Read","resource":"invoices","attributes":{"account":"A17"},"outcome":"OK"}
                {"type":"call","id":"c5","kind":"EXCHANGE","chain":"case-2","at":"2026-01-01T11:00:01Z","actor":"agent:support","delegate":"agent:other","action":"exchange","issuedToken":{"scope":"billing:all"}}
                """.formatted(APPROVED, APPROVED));
    }

    @Test
    void tellsWhatAPrincipalDidForWhomAndUnderWhichRequest() {
        CommandLineRun.Result result = ask("did", "support");

        assertThat(result.exit()).as(result.error()).isZero();
        assertThat(result.out())
                .containsSubsequence(
                        "Agent support",
                        "4 calls in 2 chains",
                        "What it did",
                        "billing:Read on invoices",
                        "account A17, A99",
                        "for user:mara",
                        "Under which request",
                        "case-1  check a bill",
                        "approved by user:lee (T-1)",
                        "may billing:Read on invoices, account A17",
                        "approved by nobody",
                        "What it could have done");
    }

    @Test
    void tellsWhatWasDoneWithACredentialAndByWhom() throws IOException {
        JsonNode answer = json(ask("did", "credential:key", "--format", "json"));

        assertThat(answer.path("calls").intValue()).isEqualTo(3);
        assertThat(answer.path("done"))
                .allSatisfy(done -> assertThat(done.path("part").textValue()).isIn("ACTOR", "CREDENTIAL"));
        assertThat(answer.path("done").findValuesAsText("actor")).contains("agent:support", "user:eve");
    }

    @Test
    void asksAboutNamesThatOnlyCallsHave() {
        CommandLineRun.Result known = ask("did", "user:eve");
        CommandLineRun.Result unknown = ask("did", "user:ewe");

        assertThat(known.out()).contains("1 call in 1 chain");
        assertThat(unknown.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(unknown.error()).contains("Nearest:", "user:eve");
    }

    @Test
    void tellsWhoApprovedEachCallAndWhatLimitedIt() throws IOException {
        JsonNode acts = json(ask("authorised-by", "case-1", "--format", "json")).path("acts");

        assertThat(acts.findValuesAsText("verdict")).containsExactly("APPROVED", "OUTSIDE", "APPROVED");
        assertThat(ask("authorised-by", "case-1").out())
                .containsSubsequence(
                        "Who approved it",
                        "approved by user:lee (T-1)",
                        "APPROVED  billing:Read on invoices",
                        "yes  request of user:lee",
                        "yes  decision PERMIT",
                        "NOT AUTHORISED  billing:Read on invoices",
                        "no   request of user:lee: account A99 is not in it",
                        "?    token scopes billing: no scope-mapping says what billing stands for at b",
                        "APPROVED  billing:Export",
                        "yes  approval of user:lee");
    }

    @Test
    void tellsOfOneCallByItsIdAndNeverTakesAStatementForAnApproval() throws IOException {
        JsonNode call = json(ask("authorised-by", "c4", "--format", "json"));

        assertThat(call.path("acts").findValuesAsText("call")).containsExactly("c4");
        assertThat(call.path("acts").findValuesAsText("verdict")).containsExactly("ASKED");
        assertThat(ask("authorised-by", "c5").out())
                .contains("PASSED ON", "to agent:other with a token of billing:all");
    }

    @Test
    void listsEveryChainWithItsMeasuresAndWhatRulesSay() throws IOException {
        CommandLineRun.Result text = ask("chains");
        List<String> lines = ask("chains", "--format", "json").out().lines().toList();
        JsonNode first = MAPPER.readTree(lines.get(0));

        assertThat(text.out())
                .containsSubsequence(
                        "CHAIN",
                        "ASKED BY",
                        "case-1",
                        "user:mara",
                        "T2",
                        "DEL-004 at hop 1: billing:Read invoices",
                        "case-2",
                        "2 chains");
        assertThat(lines).hasSize(2);
        assertThat(first.path("chain").textValue()).isEqualTo("case-1");
        assertThat(first.path("subject").textValue()).isEqualTo("user:mara");
        assertThat(first.at("/s0/tier").textValue()).isEqualTo("T2");
        assertThat(first.path("hops").intValue()).isEqualTo(3);
        assertThat(first.fieldNames())
                .toIterable()
                .containsExactly(
                        "chain",
                        "subject",
                        "actors",
                        "s0",
                        "hops",
                        "continuity",
                        "latentRatio",
                        "realisedRatio",
                        "findings");
    }

    @Test
    void showsOneChainHopByHopWithFixes() {
        assertThat(ask("chains", "c2").out())
                .containsSubsequence(
                        "case-1",
                        "check a bill",
                        "approved by user:lee (T-1)",
                        "S0 is of tier T2",
                        "0  support: billing:Read on invoices",
                        "1  support: billing:Read on invoices",
                        "account A99",
                        "DEL-004",
                        "Fix: ",
                        "2  support: billing:Export  denied");
    }

    @Test
    void saysThatNothingWasSeen() throws IOException {
        Estate empty = new Estate(folder.resolve("empty"));
        empty.file("facts.ndjson", "{\"type\":\"principal\",\"id\":\"user:mara\"}\n");

        CommandLineRun.Result chains = new CommandLineRun(folder).run("chains", "--from", empty.path());
        CommandLineRun.Result did = new CommandLineRun(folder).run("did", "user:mara", "--from", empty.path());

        assertThat(chains.exit()).isZero();
        assertThat(chains.out()).contains("No call was seen.");
        assertThat(did.out()).contains("No call was seen.", "depends on what was collected");
    }

    @Test
    void namesTheNearestChainsWhenThereIsNoneOfTheName() {
        CommandLineRun.Result result = ask("authorised-by", "case-3");

        assertThat(result.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(result.error()).contains("No chain and no call", "case-1", "case-2");
    }

    @Test
    void tellsWhatALeakedCredentialDidWhatItCouldDoThenAndWhomRevokingBreaks() throws IOException {
        CommandLineRun.Result text = ask("leaked", "billing key");
        JsonNode observed =
                json(ask("leaked", "billing key", "--format", "json")).at("/credentials/0/observed");

        assertThat(text.out())
                .containsSubsequence(
                        "What it can do",
                        "0 privileges",
                        "What it could do then",
                        "invoices  READ",
                        "What was done with it",
                        "by user:eve",
                        "Who was seen using it",
                        "user:eve",
                        "nothing that was collected says that it holds it",
                        "agent:support",
                        "What to do");
        assertThat(observed.path("then").textValue()).isEqualTo("2026-01-01T11:00:00Z");
        assertThat(observed.path("privileges").findValuesAsText("resource")).containsExactly("invoices");
        assertThat(observed.path("presenters").findValuesAsText("known")).containsExactly("false", "true");
    }

    private static JsonNode json(CommandLineRun.Result result) throws IOException {
        assertThat(result.exit()).as(result.error()).isZero();
        return MAPPER.readTree(result.out());
    }

    private CommandLineRun.Result ask(String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--clock", "2026-02-01T00:00:00Z", "--from", estate.path()));
        return new CommandLineRun(folder).run(arguments.toArray(String[]::new));
    }
}
