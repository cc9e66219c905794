package io.delegraph.analyzer.chain;

import io.delegraph.analyzer.privilege.Glob;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.Argument;
import io.delegraph.cypher.graph.event.Deed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the data of a call lie within what an allowance says of data.
 *
 * @param inside  DEFINITE: they do; UNKNOWN: the record does not say; nothing: they do not
 * @param outside for people: {@code account=A99}; empty unless they do not
 * @param missing attributes that the record does not have
 */
record AttributeMatch(Optional<Truth> inside, String outside, List<String> missing) {
    private static final String PARAMETER = "${";

    AttributeMatch {
        missing = List.copyOf(missing);
    }

    /** Judges the call's data. */
    static AttributeMatch of(Allowance allowance, Deed deed, Map<String, String> parameters) {
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, List<String>> each : allowance.attributes().entrySet()) {
            List<String> admitted =
                    each.getValue().stream().map(value -> bound(value, parameters)).toList();
            Argument argument = deed.arguments().get(each.getKey());
            if (argument == null) {
                if (!admitted.contains(Argument.EVERY)) {
                    missing.add(each.getKey());
                }
                continue;
            }
            Optional<Truth> fits = fits(admitted, argument);
            if (fits.isEmpty()) {
                return new AttributeMatch(
                        Optional.empty(), each.getKey() + "=" + String.join(",", argument.values()), List.of());
            }
            if (fits.get() == Truth.UNKNOWN) {
                missing.add(each.getKey());
            }
        }
        return new AttributeMatch(Optional.of(missing.isEmpty() ? Truth.DEFINITE : Truth.UNKNOWN), "", missing);
    }

    private static Optional<Truth> fits(List<String> admitted, Argument argument) {
        Optional<Truth> all = Optional.of(Truth.DEFINITE);
        for (String value : argument.values()) {
            Optional<Truth> one = fits(admitted, value, argument.origins());
            all = all.flatMap(sofar -> one.map(sofar::and));
        }
        return all;
    }

    private static Optional<Truth> fits(List<String> admitted, String value, List<String> origins) {
        boolean unsure = false;
        for (String each : admitted) {
            if (each.startsWith(PARAMETER)) {
                String origin = each.substring(PARAMETER.length(), each.length() - 1);
                if (origins.contains(origin)) {
                    return Optional.of(Truth.DEFINITE);
                }
                unsure |= origins.isEmpty();
            } else if (each.equals(Argument.EVERY) || (!value.equals(Argument.EVERY) && Glob.of(each).matches(value))) {
                return Optional.of(Truth.DEFINITE);
            }
        }
        return unsure ? Optional.of(Truth.UNKNOWN) : Optional.empty();
    }

    /** The value, with a parameter of the request in place of its name. */
    static String bound(String value, Map<String, String> parameters) {
        boolean named = value.startsWith(PARAMETER) && value.endsWith("}");
        return named ? parameters.getOrDefault(value.substring(PARAMETER.length(), value.length() - 1), value) : value;
    }

    /** Whether it is one value and no pattern. */
    static boolean isPlain(String value) {
        return !value.startsWith(PARAMETER) && Glob.of(value).isLiteral();
    }
}
