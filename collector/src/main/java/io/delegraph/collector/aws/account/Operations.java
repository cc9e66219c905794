package io.delegraph.collector.aws.account;

import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.organization.OrganizationsDescribeOrganization;
import io.delegraph.collector.aws.account.organization.OrganizationsDescribePolicy;
import io.delegraph.collector.aws.account.organization.OrganizationsListAccounts;
import io.delegraph.collector.aws.account.organization.OrganizationsListAccountsForParent;
import io.delegraph.collector.aws.account.organization.OrganizationsListChildren;
import io.delegraph.collector.aws.account.organization.OrganizationsListOrganizationalUnitsForParent;
import io.delegraph.collector.aws.account.organization.OrganizationsListParents;
import io.delegraph.collector.aws.account.organization.OrganizationsListPolicies;
import io.delegraph.collector.aws.account.organization.OrganizationsListPoliciesForTarget;
import io.delegraph.collector.aws.account.organization.OrganizationsListRoots;
import io.delegraph.collector.aws.account.organization.OrganizationsListTargetsForPolicy;
import io.delegraph.collector.aws.account.organization.StsGetCallerIdentity;
import io.delegraph.collector.aws.account.resource.LambdaGetPolicy;
import io.delegraph.collector.aws.account.resource.S3GetBucketPolicy;
import io.delegraph.collector.aws.account.resource.SecretsmanagerGetResourcePolicy;
import io.delegraph.collector.aws.account.resource.SnsGetTopicAttributes;
import io.delegraph.collector.aws.account.resource.SqsGetQueueAttributes;
import io.delegraph.collector.aws.account.workload.LambdaListFunctions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every operation whose answers are read, sorted by name. To add one: a class, and a line here. */
final class Operations {
    private static final List<Operation> ALL = List.of(
            // One line per operation, sorted by name.
            new LambdaGetPolicy(),
            new LambdaListFunctions(),
            new OrganizationsDescribeOrganization(),
            new OrganizationsDescribePolicy(),
            new OrganizationsListAccounts(),
            new OrganizationsListAccountsForParent(),
            new OrganizationsListChildren(),
            new OrganizationsListOrganizationalUnitsForParent(),
            new OrganizationsListParents(),
            new OrganizationsListPolicies(),
            new OrganizationsListPoliciesForTarget(),
            new OrganizationsListRoots(),
            new OrganizationsListTargetsForPolicy(),
            new S3GetBucketPolicy(),
            new SecretsmanagerGetResourcePolicy(),
            new SnsGetTopicAttributes(),
            new SqsGetQueueAttributes(),
            new StsGetCallerIdentity());

    private static final Map<String, Operation> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Operation::name, Function.identity()));

    private Operations() {}

    /** All operations, sorted by name. */
    static List<Operation> listAll() {
        return ALL;
    }

    static boolean knows(String name) {
        return BY_NAME.containsKey(name);
    }

    static Optional<Operation> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
