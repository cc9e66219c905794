package io.delegraph.collector.aws.account.organization;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.parse.JsonCursor;
import java.util.List;
import java.util.Optional;

/** Names of accounts, units and roots, as answers beside one that knows only ids tell them. */
record Names(Answer answer) {
    Optional<String> find(String id) {
        if (id.startsWith("r-")) {
            return named(answer.beside().list("organizations-list-roots", "", "Roots"), id);
        }
        if (Character.isDigit(id.charAt(0))) {
            return named(answer.beside().list("organizations-list-accounts", "", "Accounts"), id);
        }
        return new OrganizationTree(answer)
                .findParent(id)
                .map(parent -> answer.beside()
                        .list("organizations-list-organizational-units-for-parent", parent, "OrganizationalUnits"))
                .flatMap(units -> named(units, id));
    }

    private static Optional<String> named(List<JsonCursor> entries, String id) {
        return entries.stream()
                .filter(entry -> entry.findText("Id").filter(id::equals).isPresent())
                .flatMap(entry -> entry.findText("Name").stream())
                .filter(name -> !name.isBlank())
                .findFirst();
    }
}
