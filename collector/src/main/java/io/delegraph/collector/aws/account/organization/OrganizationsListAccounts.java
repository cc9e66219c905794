package io.delegraph.collector.aws.account.organization;

import io.delegraph.collector.aws.account.answer.Shape;

/** {@code organizations list-accounts}: every account of the organization. */
public final class OrganizationsListAccounts extends MembersOf {
    @Override
    public String name() {
        return "organizations-list-accounts";
    }

    @Override
    public Shape shape() {
        return Shape.listOf("Accounts").signedBy("JoinedMethod");
    }
}
