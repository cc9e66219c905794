package io.delegraph.analyzer.privilege;

import java.util.Locale;

/**
 * A pattern of actions, {@code service:name} with wildcards in either part, or a bare name. Compared without case.
 *
 * @param service pattern of the prefix; {@code *} for the pattern {@code *}; empty for a bare name
 * @param name    pattern of the operation
 */
record ActionPattern(Glob service, Glob name) {
    static ActionPattern of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int colon = lower.indexOf(':');
        if (colon >= 0) {
            return new ActionPattern(Glob.of(lower.substring(0, colon)), Glob.of(lower.substring(colon + 1)));
        }
        boolean everything = lower.equals("*");
        return new ActionPattern(Glob.of(everything ? "*" : ""), Glob.of(lower));
    }

    boolean isLiteral() {
        return service.isLiteral() && name.isLiteral();
    }

    /** Whether it means every operation of each service it speaks of. */
    boolean isWholeService() {
        return name.isEverything();
    }

    /** Whether it means the class. Classes are made so that a pattern matches all operations of one or none. */
    boolean matches(OperationClass operations) {
        return service.matches(operations.service())
                && (isWholeService() || matchesName(operations.names().get(0)));
    }

    boolean matchesName(String fullName) {
        return name.matches(fullName.substring(fullName.indexOf(':') + 1).toLowerCase(Locale.ROOT));
    }
}
