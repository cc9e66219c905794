package io.delegraph.collector.aws.account.organization;

import io.delegraph.collector.aws.account.answer.Shape;

/** {@code organizations list-children}: accounts or units directly in a unit or root, by id. */
public final class OrganizationsListChildren extends MembersOf {
    @Override
    public String name() {
        return "organizations-list-children";
    }

    @Override
    public Shape shape() {
        return Shape.listOf("Children");
    }
}
