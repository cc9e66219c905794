package io.delegraph.collector.aws.live;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Accounts, units and policies that the last refresh asked about and that are there no more. Each answer is a source of its
 * own, and one that is not heard of again keeps its facts: so it is written once more, with nothing in it.
 */
final class Departed {
    private static final Map<String, String> LISTS = Map.of(
            "organizations-list-organizational-units-for-parent", "OrganizationalUnits",
            "organizations-list-accounts-for-parent", "Accounts",
            "organizations-list-policies-for-target", "Policies");
    private static final String POLICY = "organizations-describe-policy";

    private final AccountFolder folder;

    Departed(AccountFolder folder) {
        this.folder = folder;
    }

    /** Only after everything was answered: what was not asked about may still be there. */
    void write(List<String> formerly) throws IOException {
        Set<String> now = Set.copyOf(folder.items());
        for (String name : formerly) {
            if (!now.contains(name) && name.matches("[a-z-]+/[A-Za-z0-9%_+-]+")) {
                gone(name, name.substring(0, name.indexOf('/')));
            }
        }
    }

    private void gone(String name, String operation) throws IOException {
        String list = LISTS.get(operation);
        if (list != null) {
            folder.departed(name).empty(list);
        } else if (operation.equals(POLICY)) {
            folder.departed(name).unanswered(new Unanswered("PolicyNotFoundException"));
        }
    }
}
