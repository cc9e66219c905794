package io.delegraph.collector.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.parse.secret.ArgumentText;
import io.delegraph.collector.parse.secret.Fingerprinter;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.EventKey;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.Presented;
import io.delegraph.cypher.graph.event.Strand;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObservationRedactionTest {
    private static final String TOKEN = "ghp_" + "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF3gH6";
    private static final String ADDRESS = "postgres://admin:" + "hunter2Secret99" + "@db/crm";

    private final ObservationRedaction redaction =
            new ObservationRedaction(new ArgumentText(Fingerprinter.of(CollectedFacts.KEY)));

    private static ObservedCall call(String text) {
        return ObservedCall.builder(
                        new EventKey(new SourceId("s"), text),
                        Instant.EPOCH,
                        Party.agent(text),
                        Deed.of("read", Outcome.OK).on(text).through(text),
                        SourceLocation.document("d"))
                .strands(Strand.chain(text))
                .parent(Optional.of(text))
                .decision(Optional.of(text))
                .presented(Presented.credential(text)
                        .withLogged(text)
                        .withToken(TokenClaims.of(text, List.of(text), Optional.of(List.of(text)), List.of(text))))
                .build();
    }

    @Test
    void leavesNoSecretInAnyText() {
        assertThat(redaction.of(call(TOKEN)).toString()).doesNotContain(TOKEN);
        assertThat(redaction.of(call(ADDRESS)).toString()).doesNotContain("hunter2");
    }

    @Test
    void makesEqualSecretsEqual() {
        ObservedCall redacted = (ObservedCall) redaction.of(call(TOKEN));

        assertThat(redacted.presented().logged()).isEqualTo(redacted.presented().credential());
        assertThat(redacted.strands().get(0).value()).startsWith("fp:");
    }

    @Test
    void leavesNamesAsTheyAreHoweverLong() {
        String arn = "arn:aws:s3:::bucket/" + "folder/".repeat(60);

        assertThat(redaction.of(call(arn)).toString()).contains(arn);
        assertThat(((ObservedCall) redaction.of(call("agent:support"))).deed())
                .isEqualTo(call("agent:support").deed());
    }
}
