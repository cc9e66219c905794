package io.delegraph.api.serve.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.delegraph.cypher.graph.Truth;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * An observed delegation chain, as {@code delegraph chains --format json} writes it.
 *
 * @param chain         its name
 * @param subject       who asked; null when nobody is known
 * @param s0            what was asked
 * @param continuity    share of hops whose record leads back
 * @param latentRatio   share of what was carried that was not asked for
 * @param realisedRatio weight of what was done past what was asked, by the weight of that
 */
public record ChainItem(
        String chain,
        @Schema(types = {"string", "null"}) String subject,
        List<String> actors,
        @JsonProperty("s0") Asked s0,
        int hops,
        double continuity,
        double latentRatio,
        double realisedRatio,
        List<Verdicts> findings) {
    /** What was asked, how it is known, and how surely. */
    public record Asked(String tier, double confidence) {}

    /** What a rule says of a hop. */
    public record Verdicts(String rule, Truth truth, int hop, boolean attempted, List<String> excess) {}
}
