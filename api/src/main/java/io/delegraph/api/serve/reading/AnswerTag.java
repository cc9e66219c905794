package io.delegraph.api.serve.reading;

import io.delegraph.api.access.Caller;
import io.delegraph.api.listing.Published;
import io.delegraph.cypher.graph.StableHash;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Names one answer: the same for the same epoch, path, query and zones; weak, because no byte is compared. */
record AnswerTag(String text) {
    private static final String WEAK = "W/";

    static AnswerTag of(Published seen, URI uri, Caller caller) {
        String version = String.valueOf(AnswerTag.class.getPackage().getImplementationVersion());
        String hash = StableHash.of(
                version,
                seen.identity(),
                String.valueOf(uri.getRawPath()),
                String.valueOf(uri.getRawQuery()),
                new TreeSet<>(caller.zones()).toString());
        return new AnswerTag("W/\"" + hash + "\"");
    }

    /** Whether one of the values of an {@code If-None-Match} header names it. */
    boolean isAmong(List<String> values) {
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .anyMatch(each -> each.equals("*") || bare(each).equals(bare(text)));
    }

    private static String bare(String tag) {
        return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
    }
}
