package io.delegraph.collector.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.cypher.graph.event.Argument;
import io.delegraph.cypher.graph.event.TaskRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Secrets are planted wherever a conversation can hold one; none may be in anything that leaves the collector. */
class NoSecretStaysTest {
    private static final String GITHUB = "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";
    private static final String PASSWORD = "Tr0ub4dor-and-3";
    private static final String RESULT = "swordfish-in-a-result";
    private static final String RANDOM = "q9Zx" + "7Lm2Kp4Rt6Yw8Bn1Vc3";
    private static final List<String> PLANTED = List.of(GITHUB, PASSWORD, RESULT, RANDOM);

    @Test
    void keepsNoSecretOfPromptsArgumentsAndResults() {
        CollectedFacts facts = Transcripts.read("{'messages':[{'role':'user','content':'Change my password to "
                + PASSWORD + " and push with " + GITHUB + " or " + RANDOM + ", please'},"
                + "{'role':'assistant','tool_calls':[{'id':'c1','function':'update_password','args':{'password':'"
                + PASSWORD + "'}},{'id':'c2','function':'run','args':{'command':'git push https://mara:" + PASSWORD
                + "@git.example/x','env':{'GITHUB_TOKEN':'" + GITHUB + "'},'note':'token " + GITHUB
                + " works','text':'the password is " + PASSWORD + "'}}]},"
                + "{'role':'tool','tool_call_id':'c1','content':'was " + RESULT + "'},"
                + "{'role':'tool','tool_call_id':'c2','content':'" + GITHUB + "','error':'" + RESULT + "'}]}");

        assertThat(facts.calls()).hasSize(2);
        assertThat(everything(facts)).doesNotContain(PLANTED);
    }

    @Test
    void knowsASecretAgainWithoutKeepingIt() {
        CollectedFacts facts = Transcripts.read("{'messages':[{'role':'user','content':'My key is " + GITHUB + "'},"
                + "{'role':'assistant','tool_calls':[{'function':'store','args':{'value':'" + GITHUB + "'}},"
                + "{'function':'send','args':{'body':'" + GITHUB + "'}}]}]}");

        Argument stored = Transcripts.argument(facts, "store", "value");
        assertThat(stored.values())
                .isEqualTo(Transcripts.argument(facts, "send", "body").values());
        assertThat(stored.values().get(0)).startsWith("fp:");
        assertThat(stored.origins()).containsExactly("request");
    }

    @Test
    void keepsADigestOfALongText() {
        String text = "word ".repeat(60).strip();

        CollectedFacts facts = Transcripts.read("{'messages':[{'role':'user','content':'Send: " + text + "'},"
                + "{'role':'assistant','tool_calls':[{'function':'send','args':{'body':'" + text + "'}}]}]}");

        assertThat(Transcripts.argument(facts, "send", "body").values())
                .singleElement()
                .asString()
                .startsWith("fp:");
        assertThat(Transcripts.argument(facts, "send", "body").origins()).containsExactly("request");
        TaskRequest request = Transcripts.requests(facts).get(0);
        assertThat(request.purpose()).hasSizeLessThanOrEqualTo(200).endsWith("…");
    }

    private static String everything(CollectedFacts facts) {
        return facts.observations() + "\n" + facts.diagnostics() + "\n" + facts.facts();
    }
}
