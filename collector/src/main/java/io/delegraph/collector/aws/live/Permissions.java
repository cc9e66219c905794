package io.delegraph.collector.aws.live;

import java.util.List;

/** Every permission that reading an account needs, and every operation that is asked: none writes. */
public final class Permissions {
    private static final List<String> ALL = List.of(
            "iam:GetAccountAuthorizationDetails",
            "iam:GetAccountSummary",
            "organizations:DescribeOrganization",
            "organizations:DescribePolicy",
            "organizations:ListAccounts",
            "organizations:ListAccountsForParent",
            "organizations:ListChildren",
            "organizations:ListOrganizationalUnitsForParent",
            "organizations:ListPolicies",
            "organizations:ListPoliciesForTarget",
            "organizations:ListRoots",
            "organizations:ListTargetsForPolicy",
            "s3:GetObject",
            "s3:ListBucket",
            "sts:AssumeRole",
            "sts:GetCallerIdentity");

    private Permissions() {}

    /** As IAM policies spell them, sorted. */
    public static List<String> listAll() {
        return ALL;
    }
}
