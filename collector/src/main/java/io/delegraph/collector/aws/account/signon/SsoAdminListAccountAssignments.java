package io.delegraph.collector.aws.account.signon;

/** {@code sso-admin list-account-assignments}: who may sign on to one account with one permission set. */
public final class SsoAdminListAccountAssignments extends AssignmentsOf {
    public SsoAdminListAccountAssignments() {
        super("sso-admin-list-account-assignments");
    }
}
