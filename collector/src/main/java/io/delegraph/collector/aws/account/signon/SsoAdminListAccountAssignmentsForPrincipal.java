package io.delegraph.collector.aws.account.signon;

/** {@code sso-admin list-account-assignments-for-principal}: what one person or group may sign on to. */
public final class SsoAdminListAccountAssignmentsForPrincipal extends AssignmentsOf {
    public SsoAdminListAccountAssignmentsForPrincipal() {
        super("sso-admin-list-account-assignments-for-principal");
    }
}
