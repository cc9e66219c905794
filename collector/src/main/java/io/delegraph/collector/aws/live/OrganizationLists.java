package io.delegraph.collector.aws.live;

import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.Child;
import software.amazon.awssdk.services.organizations.model.ChildType;
import software.amazon.awssdk.services.organizations.model.ListAccountsForParentResponse;
import software.amazon.awssdk.services.organizations.model.ListAccountsResponse;
import software.amazon.awssdk.services.organizations.model.ListChildrenResponse;
import software.amazon.awssdk.services.organizations.model.ListOrganizationalUnitsForParentResponse;
import software.amazon.awssdk.services.organizations.model.ListPoliciesForTargetResponse;
import software.amazon.awssdk.services.organizations.model.ListPoliciesResponse;
import software.amazon.awssdk.services.organizations.model.ListRootsResponse;
import software.amazon.awssdk.services.organizations.model.ListTargetsForPolicyResponse;
import software.amazon.awssdk.services.organizations.model.OrganizationalUnit;
import software.amazon.awssdk.services.organizations.model.PolicySummary;
import software.amazon.awssdk.services.organizations.model.PolicyTargetSummary;
import software.amazon.awssdk.services.organizations.model.PolicyType;
import software.amazon.awssdk.services.organizations.model.Root;

/** Every list of AWS Organizations that is asked for. */
record OrganizationLists(OrganizationsClient client) {
    Walk<ListRootsResponse, Root> roots() {
        return new Walk<>(
                token -> client.listRoots(request -> request.nextToken(token)),
                page -> page.hasRoots() && !page.roots().isEmpty(),
                ListRootsResponse::roots,
                ListRootsResponse::nextToken);
    }

    Walk<ListAccountsResponse, Account> accounts() {
        return new Walk<>(
                token -> client.listAccounts(request -> request.nextToken(token)),
                ListAccountsResponse::hasAccounts,
                ListAccountsResponse::accounts,
                ListAccountsResponse::nextToken);
    }

    Walk<ListAccountsForParentResponse, Account> accountsIn(String parent) {
        return new Walk<>(
                token -> client.listAccountsForParent(
                        request -> request.parentId(parent).nextToken(token)),
                ListAccountsForParentResponse::hasAccounts,
                ListAccountsForParentResponse::accounts,
                ListAccountsForParentResponse::nextToken);
    }

    Walk<ListOrganizationalUnitsForParentResponse, OrganizationalUnit> unitsIn(String parent) {
        return new Walk<>(
                token -> client.listOrganizationalUnitsForParent(
                        request -> request.parentId(parent).nextToken(token)),
                ListOrganizationalUnitsForParentResponse::hasOrganizationalUnits,
                ListOrganizationalUnitsForParentResponse::organizationalUnits,
                ListOrganizationalUnitsForParentResponse::nextToken);
    }

    Walk<ListChildrenResponse, Child> childrenOf(String parent, ChildType type) {
        return new Walk<>(
                token -> client.listChildren(
                        request -> request.parentId(parent).childType(type).nextToken(token)),
                ListChildrenResponse::hasChildren,
                ListChildrenResponse::children,
                ListChildrenResponse::nextToken);
    }

    Walk<ListPoliciesForTargetResponse, PolicySummary> policiesOn(String target, PolicyType type) {
        return new Walk<>(
                token -> client.listPoliciesForTarget(
                        request -> request.targetId(target).filter(type).nextToken(token)),
                ListPoliciesForTargetResponse::hasPolicies,
                ListPoliciesForTargetResponse::policies,
                ListPoliciesForTargetResponse::nextToken);
    }

    Walk<ListPoliciesResponse, PolicySummary> policies(PolicyType type) {
        return new Walk<>(
                token -> client.listPolicies(request -> request.filter(type).nextToken(token)),
                ListPoliciesResponse::hasPolicies,
                ListPoliciesResponse::policies,
                ListPoliciesResponse::nextToken);
    }

    Walk<ListTargetsForPolicyResponse, PolicyTargetSummary> targetsOf(String policy) {
        return new Walk<>(
                token -> client.listTargetsForPolicy(
                        request -> request.policyId(policy).nextToken(token)),
                ListTargetsForPolicyResponse::hasTargets,
                ListTargetsForPolicyResponse::targets,
                ListTargetsForPolicyResponse::nextToken);
    }
}
