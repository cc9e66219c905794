package io.delegraph.collector.aws.account.organization;

import io.delegraph.collector.aws.account.answer.Shape;

/** {@code organizations list-roots}: the root that all units are in. */
public final class OrganizationsListRoots extends MembersOf {
    @Override
    public String name() {
        return "organizations-list-roots";
    }

    @Override
    public Shape shape() {
        return Shape.listOf("Roots").signedBy("PolicyTypes");
    }
}
