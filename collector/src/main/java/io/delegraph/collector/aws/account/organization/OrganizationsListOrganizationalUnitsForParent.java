package io.delegraph.collector.aws.account.organization;

import io.delegraph.collector.aws.account.answer.Shape;

/** {@code organizations list-organizational-units-for-parent}: the units directly in a unit or root. */
public final class OrganizationsListOrganizationalUnitsForParent extends MembersOf {
    @Override
    public String name() {
        return "organizations-list-organizational-units-for-parent";
    }

    @Override
    public Shape shape() {
        return Shape.listOf("OrganizationalUnits");
    }
}
