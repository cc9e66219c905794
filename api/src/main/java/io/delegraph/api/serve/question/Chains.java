package io.delegraph.api.serve.question;

import io.delegraph.analyzer.chain.JudgedChain;
import io.delegraph.api.export.json.ChainJson;
import io.delegraph.api.listing.Published;
import io.delegraph.api.question.ChainListing;
import io.delegraph.api.question.ObservedInquiry;
import io.delegraph.api.question.UnknownName;
import io.delegraph.api.serve.answer.JsonBody;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.api.wiring.OpenStore;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The chains of the last epoch that was asked about, judged once. */
@Singleton
final class Chains {
    private final OpenStore store;
    private @Nullable Published epoch;
    private @Nullable ChainListing listing;

    Chains(OpenStore store) {
        this.store = store;
    }

    /** All that are seen. */
    List<String> list(Published seen) {
        return listing(seen).listSeen(seen.sight());
    }

    /** The one of this name, or with a call of this id; one that is not seen is answered like none. */
    List<String> one(String name, Published seen) {
        Published whole = seen.whole();
        ObservedInquiry inquiry = new ObservedInquiry(whole.snapshot(), store.events(), whole.clock());
        if (seen.sight().isUnlimited()) {
            return List.of(write(inquiry.judged(name)));
        }
        ChainListing.Line line = ChainListing.Line.of(judged(name, inquiry), Chains::write);
        if (!line.isSeen(seen.sight())) {
            throw new Problem(ProblemType.UNKNOWN_NAME);
        }
        return List.of(line.text());
    }

    // Names of other chains are not told.
    private static JudgedChain judged(String name, ObservedInquiry inquiry) {
        try {
            return inquiry.judged(name);
        } catch (UnknownName e) {
            throw new Problem(ProblemType.UNKNOWN_NAME);
        }
    }

    private synchronized ChainListing listing(Published seen) {
        Published whole = seen.whole();
        ChainListing kept = listing;
        if (kept != null && epoch == whole) {
            return kept;
        }
        ChainListing made = ChainListing.of(whole, store.events(), Chains::write);
        epoch = whole;
        listing = made;
        return made;
    }

    private static String write(JudgedChain chain) {
        return JsonBody.of(writer -> ChainJson.write(chain, writer)).strip();
    }
}
