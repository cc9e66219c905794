package io.delegraph.analyzer.chain.learn;

import io.delegraph.analyzer.privilege.Glob;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.Argument;
import java.util.Optional;

/** Reads one admitted value of an {@link Allowance}, as its Javadoc defines them. */
record AdmittedValue(String text) {
    private static final String OPEN = "${";
    private static final String CLOSE = "}";

    /** Whether it says that the argument need not be given. */
    boolean isAbsence() {
        return text.equals(Allowance.ABSENT);
    }

    /** Whether one of an argument's values is admitted. */
    Standing judge(String value, Argument argument, RequestFacts facts) {
        if (!text.startsWith(OPEN) || !text.endsWith(CLOSE)) {
            return holds(Glob.of(text).matches(value));
        }
        String word = text.substring(OPEN.length(), text.length() - CLOSE.length());
        return switch (text) {
            case Allowance.ABSENT -> Standing.OUTSIDE;
            case Allowance.CONTENT -> holds(ValueShape.of(value).isContent());
            case Allowance.PLAIN -> holds(ValueShape.of(value) != ValueShape.ADDRESS);
            case Allowance.COMPOSED -> composed(argument, facts);
            default -> isPlace(word) ? stood(Glob.of(word), argument, facts) : parameter(word, value, facts);
        };
    }

    private static boolean isPlace(String word) {
        return word.equals(Argument.FROM_REQUEST) || word.startsWith(Argument.FROM_RESULT);
    }

    // Origins are those that all values of an argument share: what they do not share is not known of any one of them.
    private static Standing stood(Glob place, Argument argument, RequestFacts facts) {
        if (argument.origins().stream().anyMatch(place::matches)) {
            return Standing.INSIDE;
        }
        return facts.traced() && argument.values().size() == 1 ? Standing.OUTSIDE : Standing.UNKNOWN;
    }

    private static Standing composed(Argument argument, RequestFacts facts) {
        if (!argument.origins().isEmpty()) {
            return Standing.OUTSIDE;
        }
        return facts.traced() && argument.values().size() == 1 ? Standing.INSIDE : Standing.UNKNOWN;
    }

    private static Standing parameter(String name, String value, RequestFacts facts) {
        return Optional.ofNullable(facts.parameters().get(name))
                .map(wanted -> holds(wanted.equals(value)))
                .orElse(Standing.UNKNOWN);
    }

    private static Standing holds(boolean admitted) {
        return admitted ? Standing.INSIDE : Standing.OUTSIDE;
    }
}
