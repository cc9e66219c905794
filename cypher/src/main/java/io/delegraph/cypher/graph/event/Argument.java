package io.delegraph.cypher.graph.event;

import io.delegraph.cypher.graph.WellFormed;
import java.util.List;

/**
 * What a call says of one data attribute: an argument, or a filter on what was touched.
 *
 * @param values  as text; {@value #EVERY} alone when every value was touched (no filter); never a secret and never a long
 *                text, of which a keyed digest stands here
 * @param origins where the values stood before, as far as the recorder shows: {@value #FROM_REQUEST}, or
 *                {@value #FROM_RESULT} and the tool's name. A place counts when every one of the values stood there, so that
 *                one value of the request does not vouch for another. Empty when nothing shows it
 */
public record Argument(List<String> values, List<String> origins) {
    /** In place of a value: every value. */
    public static final String EVERY = "*";

    /** The value stood in what the person asked. */
    public static final String FROM_REQUEST = "request";

    /** Before the name of the tool whose result held the value. */
    public static final String FROM_RESULT = "result:";

    public Argument {
        values = values.stream().map(WellFormed::text).toList();
        origins = origins.stream().map(WellFormed::text).sorted().distinct().toList();
    }

    public static Argument of(String... values) {
        return new Argument(List.of(values), List.of());
    }

    /** Whether every value was touched. */
    public boolean isEvery() {
        return values.equals(List.of(EVERY));
    }
}
