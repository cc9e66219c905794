package io.delegraph.analyzer.policy.condition;

import java.util.Optional;

/**
 * The name of a condition operator, taken apart: {@code ForAllValues:StringLikeIfExists}. Compared without case, as AWS
 * does.
 *
 * @param ifExists whether a missing key makes it hold
 */
record OperatorName(ConditionOperator operator, Quantifier quantifier, boolean ifExists) {
    private static final String IF_EXISTS = "IfExists";

    /** Which of several values of a request must hold. */
    enum Quantifier {
        /** The operator is for keys with one value. */
        SINGLE(""),
        /** All of them. */
        ALL("ForAllValues:"),
        /** Any of them. */
        ANY("ForAnyValue:");

        private final String prefix;

        Quantifier(String prefix) {
            this.prefix = prefix;
        }

        private boolean begins(String name) {
            return name.regionMatches(true, 0, prefix, 0, prefix.length());
        }
    }

    /** The parts of a name; nothing when no such operator is known. */
    static Optional<OperatorName> parse(String name) {
        Quantifier quantifier = Quantifier.ALL.begins(name)
                ? Quantifier.ALL
                : Quantifier.ANY.begins(name) ? Quantifier.ANY : Quantifier.SINGLE;
        String rest = name.substring(quantifier.prefix.length());
        int end = rest.length() - IF_EXISTS.length();
        boolean ifExists = end > 0 && rest.regionMatches(true, end, IF_EXISTS, 0, IF_EXISTS.length());
        return ConditionOperator.find(ifExists ? rest.substring(0, end) : rest)
                .map(operator -> new OperatorName(operator, quantifier, ifExists));
    }
}
