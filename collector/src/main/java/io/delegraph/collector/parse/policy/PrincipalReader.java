package io.delegraph.collector.parse.policy;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The principals that a statement names, as {@code AWS arn:…}, {@code Service lambda.amazonaws.com}, {@code *}.
 *
 * @param partial whether part of them was not understood and is therefore taken for any
 */
record PrincipalReader(List<String> principals, boolean partial) {
    private static final Set<String> SORTS = Set.of("AWS", "CanonicalUser", "Federated", "Service");
    private static final String EXPECTED = "\"*\" or an object of AWS, CanonicalUser, Federated and Service";

    PrincipalReader {
        principals = List.copyOf(principals);
    }

    static PrincipalReader read(JsonCursor statement, String element) {
        return statement
                .find(element)
                .map(value -> read(value, element, new ArrayList<>()))
                .orElse(new PrincipalReader(List.of(), false));
    }

    private static PrincipalReader read(JsonCursor value, String element, List<String> principals) {
        if (value.kind() == JsonKind.TEXT && value.scalar().equals("*")) {
            return new PrincipalReader(List.of("*"), false);
        }
        if (value.kind() != JsonKind.OBJECT || value.members().isEmpty()) {
            PolicyProblem.UNREADABLE_ELEMENT.report(value, "something else", element, EXPECTED);
            return widened(principals, element);
        }
        boolean understood = true;
        for (JsonCursor named : value.members().values()) {
            understood &= take(named, element, principals);
        }
        return understood ? new PrincipalReader(principals, false) : widened(principals, element);
    }

    private static boolean take(JsonCursor named, String element, List<String> principals) {
        String sort = named.place().token();
        if (!SORTS.contains(sort)) {
            PolicyProblem.UNREADABLE_ELEMENT.report(named, "another sort of principal", element, EXPECTED);
            return false;
        }
        boolean understood = true;
        for (JsonCursor each : named.oneOrMany()) {
            if (each.kind() == JsonKind.TEXT) {
                principals.add(sort + " " + each.scalar());
            } else {
                PolicyProblem.UNREADABLE_ELEMENT.report(each, each.kind().words(), element, "a string");
                understood = false;
            }
        }
        return understood;
    }

    // A negated list that lost an entry is already wider; another one is made so.
    private static PrincipalReader widened(List<String> principals, String element) {
        if (!element.startsWith("Not")) {
            principals.add("*");
        }
        return new PrincipalReader(principals, true);
    }
}
