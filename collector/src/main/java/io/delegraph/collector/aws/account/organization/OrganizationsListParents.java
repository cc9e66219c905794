package io.delegraph.collector.aws.account.organization;

import io.delegraph.collector.aws.account.answer.Shape;

/** {@code organizations list-parents}: the unit or root that an account or unit is in. */
public final class OrganizationsListParents extends MembersOf {
    @Override
    public String name() {
        return "organizations-list-parents";
    }

    @Override
    public Shape shape() {
        return Shape.listOf("Parents");
    }

    @Override
    boolean contains() {
        return false;
    }
}
