package io.delegraph.collector.aws.account.organization;

import io.delegraph.collector.aws.account.answer.Shape;

/** {@code organizations list-accounts-for-parent}: the accounts directly in a unit or root. */
public final class OrganizationsListAccountsForParent extends MembersOf {
    @Override
    public String name() {
        return "organizations-list-accounts-for-parent";
    }

    @Override
    public Shape shape() {
        return Shape.listOf("Accounts");
    }
}
