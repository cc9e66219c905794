package io.delegraph.collector.aws.account.organization;

import io.delegraph.collector.aws.account.answer.Answer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where accounts and units stand, as far as the answers beside one tell: upwards by {@code list-parents}, else downwards from
 * the root by {@code list-organizational-units-for-parent}.
 */
record OrganizationTree(Answer answer) {
    // An organization nests five units deep; more steps mean answers that contradict one another.
    private static final int DEEPEST = 10;
    // Beyond as many, looking for one by all others costs more than its path is worth.
    private static final int MOST_UNITS = 400;

    /** The path from the root down to the unit or root, or to what the account is in; with a slash at its end. */
    Optional<String> findPath(String id) {
        return upwards(id, DEEPEST).or(() -> downwards(id));
    }

    /** What the unit is directly in. */
    Optional<String> findParent(String unit) {
        return findPath(unit)
                .map(path -> path.split("/", -1))
                .filter(steps -> steps.length > 2)
                .map(steps -> steps[steps.length - 3]);
    }

    private Optional<String> upwards(String id, int steps) {
        String own = isAccount(id) ? "" : id + "/";
        if (id.startsWith("r-")) {
            return Optional.of(own);
        }
        return steps == 0
                ? Optional.empty()
                : ids("organizations-list-parents", id, "Parents").stream()
                        .findFirst()
                        .flatMap(parent -> upwards(parent, steps - 1))
                        .map(path -> path + own);
    }

    // Accounts are not looked for: the answer that lists them tells what they are in.
    private Optional<String> downwards(String unit) {
        return isAccount(unit)
                ? Optional.empty()
                : ids("organizations-list-roots", "", "Roots").stream()
                        .flatMap(root -> below(root, root + "/", unit, new HashSet<>()).stream())
                        .findFirst();
    }

    private Optional<String> below(String parent, String path, String unit, Set<String> seen) {
        if (!seen.add(parent)) {
            return Optional.empty();
        }
        List<String> units = ids("organizations-list-organizational-units-for-parent", parent, "OrganizationalUnits");
        if (units.contains(unit)) {
            return Optional.of(path + unit + "/");
        }
        return seen.size() > MOST_UNITS
                ? Optional.empty()
                : units.stream()
                        .flatMap(each -> below(each, path + each + "/", unit, seen).stream())
                        .findFirst();
    }

    private List<String> ids(String operation, String item, String member) {
        return answer.beside().list(operation, item, member).stream()
                .flatMap(entry -> entry.findText("Id").stream())
                .filter(Member::isId)
                .toList();
    }

    private static boolean isAccount(String id) {
        return Character.isDigit(id.charAt(0));
    }
}
