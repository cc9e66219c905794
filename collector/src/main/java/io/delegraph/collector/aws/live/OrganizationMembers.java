package io.delegraph.collector.aws.live;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.Child;
import software.amazon.awssdk.services.organizations.model.ChildType;
import software.amazon.awssdk.services.organizations.model.OrganizationalUnit;
import software.amazon.awssdk.services.organizations.model.PolicyType;
import software.amazon.awssdk.services.organizations.model.PolicyTypeStatus;
import software.amazon.awssdk.services.organizations.model.Root;

/** Reads the tree of an organization. What is in a unit is asked in two ways, and so is which accounts there are. */
final class OrganizationMembers {
    private final OrganizationLists lists;
    private final Asking asking;
    private final AccountFolder folder;
    private final Set<String> targets = new TreeSet<>();
    private final Set<PolicyType> enabled = new TreeSet<>();
    private final Set<String> placed = new HashSet<>();
    private boolean wholeTree = true;

    OrganizationMembers(OrganizationLists lists, Asking asking, AccountFolder folder) {
        this.lists = lists;
        this.asking = asking;
        this.folder = folder;
    }

    void read() throws IOException {
        AnswerFile rootsFile = folder.answer("organizations-list-roots");
        List<Root> roots = lists.roots().into(rootsFile, asking);
        wholeTree = rootsFile.failure().isEmpty();
        AnswerFile accountsFile = folder.answer("organizations-list-accounts");
        Set<String> accounts = ids(lists.accounts().into(accountsFile, asking), Account::id);
        roots.forEach(this::enable);
        below(ids(roots, Root::id));
        targets.addAll(accounts);
        if (!wholeTree || !accounts.containsAll(placed)) {
            accountsFile.unanswered(new Unanswered(Unanswered.NOT_CONFIRMED));
        }
    }

    /** Ids of accounts, units and roots. */
    Set<String> targets() {
        return targets;
    }

    /** Types of policy that are in force in the organization. */
    Set<PolicyType> enabled() {
        return enabled;
    }

    private void enable(Root root) {
        root.policyTypes().stream()
                .filter(summary -> summary.status() == PolicyTypeStatus.ENABLED)
                .forEach(summary -> enabled.add(summary.type()));
        enabled.retainAll(Set.of(PolicyType.SERVICE_CONTROL_POLICY, PolicyType.RESOURCE_CONTROL_POLICY));
    }

    private void below(Collection<String> roots) throws IOException {
        Deque<String> waiting = new ArrayDeque<>(roots);
        while (!waiting.isEmpty()) {
            String parent = waiting.remove();
            if (targets.add(parent)) {
                waiting.addAll(units(parent));
                accounts(parent);
            }
        }
    }

    private Set<String> units(String parent) throws IOException {
        AnswerFile file = folder.answer("organizations-list-organizational-units-for-parent", parent);
        Set<String> units = ids(lists.unitsIn(parent).into(file, asking), OrganizationalUnit::id);
        confirm(file, units, parent, ChildType.ORGANIZATIONAL_UNIT);
        return units;
    }

    private void accounts(String parent) throws IOException {
        AnswerFile file = folder.answer("organizations-list-accounts-for-parent", parent);
        Set<String> accounts = ids(lists.accountsIn(parent).into(file, asking), Account::id);
        confirm(file, accounts, parent, ChildType.ACCOUNT);
        placed.addAll(accounts);
        targets.addAll(accounts);
    }

    private void confirm(AnswerFile file, Set<String> listed, String parent, ChildType type) throws IOException {
        try {
            if (!listed.containsAll(ids(lists.childrenOf(parent, type).whole(asking), Child::id))) {
                file.unanswered(new Unanswered(Unanswered.NOT_CONFIRMED));
            }
        } catch (Unanswered why) {
            file.unanswered(Asking.unconfirmed(why));
        }
        wholeTree &= file.failure().isEmpty();
    }

    private static <X> Set<String> ids(List<X> listed, java.util.function.Function<X, String> id) {
        Set<String> ids = new TreeSet<>();
        listed.forEach(each -> ids.add(id.apply(each)));
        return ids;
    }
}
