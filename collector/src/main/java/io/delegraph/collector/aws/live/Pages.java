package io.delegraph.collector.aws.live;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a list goes on. */
final class Pages {
    private Pages() {}

    /**
     * The token of the page that follows.
     *
     * @param seen tokens of this list so far; a service that gives one twice would be asked for ever
     */
    static String next(@Nullable String token, Set<String> seen) throws Unanswered {
        if (token == null || token.isEmpty() || !seen.add(token)) {
            throw new Unanswered(Unanswered.UNREADABLE);
        }
        return token;
    }
}
