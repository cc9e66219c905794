package io.delegraph.collector.aws.account;

import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.key.KmsDescribeKey;
import io.delegraph.collector.aws.account.key.KmsGetKeyPolicy;
import io.delegraph.collector.aws.account.key.KmsListAliases;
import io.delegraph.collector.aws.account.key.KmsListGrants;
import io.delegraph.collector.aws.account.key.KmsListKeys;
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
import io.delegraph.collector.aws.account.resource.Ec2DescribeVpcEndpoints;
import io.delegraph.collector.aws.account.resource.LambdaGetPolicy;
import io.delegraph.collector.aws.account.resource.S3GetBucketAcl;
import io.delegraph.collector.aws.account.resource.S3GetBucketEncryption;
import io.delegraph.collector.aws.account.resource.S3GetBucketPolicy;
import io.delegraph.collector.aws.account.resource.S3controlListAccessPoints;
import io.delegraph.collector.aws.account.resource.SecretsmanagerGetResourcePolicy;
import io.delegraph.collector.aws.account.resource.SecretsmanagerListSecrets;
import io.delegraph.collector.aws.account.resource.SnsGetTopicAttributes;
import io.delegraph.collector.aws.account.resource.SqsGetQueueAttributes;
import io.delegraph.collector.aws.account.signon.IdentitystoreListGroupMemberships;
import io.delegraph.collector.aws.account.signon.IdentitystoreListGroups;
import io.delegraph.collector.aws.account.signon.IdentitystoreListUsers;
import io.delegraph.collector.aws.account.signon.SsoAdminDescribePermissionSet;
import io.delegraph.collector.aws.account.signon.SsoAdminListAccountAssignments;
import io.delegraph.collector.aws.account.signon.SsoAdminListAccountAssignmentsForPrincipal;
import io.delegraph.collector.aws.account.signon.SsoAdminListInstances;
import io.delegraph.collector.aws.account.signon.SsoAdminListPermissionSets;
import io.delegraph.collector.aws.account.workload.ApprunnerDescribeService;
import io.delegraph.collector.aws.account.workload.BedrockAgentcoreGetCodeInterpreter;
import io.delegraph.collector.aws.account.workload.BedrockAgentcoreListCodeInterpreters;
import io.delegraph.collector.aws.account.workload.CloudformationDescribeStacks;
import io.delegraph.collector.aws.account.workload.CodebuildBatchGetProjects;
import io.delegraph.collector.aws.account.workload.Ec2DescribeInstances;
import io.delegraph.collector.aws.account.workload.EcsDescribeTaskDefinition;
import io.delegraph.collector.aws.account.workload.GlueGetDevEndpoints;
import io.delegraph.collector.aws.account.workload.GlueGetJobs;
import io.delegraph.collector.aws.account.workload.IamListInstanceProfiles;
import io.delegraph.collector.aws.account.workload.LambdaListFunctions;
import io.delegraph.collector.aws.account.workload.SagemakerDescribeNotebookInstance;
import io.delegraph.collector.aws.account.workload.SagemakerListNotebookInstances;
import io.delegraph.collector.aws.account.workload.SsmDescribeInstanceInformation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every operation whose answers are read, sorted by name. To add one: a class, and a line here. */
final class Operations {
    private static final List<Operation> ALL = List.of(
            // One line per operation, sorted by name.
            new ApprunnerDescribeService(),
            new BedrockAgentcoreGetCodeInterpreter(),
            new BedrockAgentcoreListCodeInterpreters(),
            new CloudformationDescribeStacks(),
            new CodebuildBatchGetProjects(),
            new Ec2DescribeInstances(),
            new Ec2DescribeVpcEndpoints(),
            new EcsDescribeTaskDefinition(),
            new GlueGetDevEndpoints(),
            new GlueGetJobs(),
            new IamListInstanceProfiles(),
            new IdentitystoreListGroupMemberships(),
            new IdentitystoreListGroups(),
            new IdentitystoreListUsers(),
            new KmsDescribeKey(),
            new KmsGetKeyPolicy(),
            new KmsListAliases(),
            new KmsListGrants(),
            new KmsListKeys(),
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
            new S3GetBucketAcl(),
            new S3GetBucketEncryption(),
            new S3GetBucketPolicy(),
            new S3controlListAccessPoints(),
            new SagemakerDescribeNotebookInstance(),
            new SagemakerListNotebookInstances(),
            new SecretsmanagerGetResourcePolicy(),
            new SecretsmanagerListSecrets(),
            new SnsGetTopicAttributes(),
            new SqsGetQueueAttributes(),
            new SsmDescribeInstanceInformation(),
            new SsoAdminDescribePermissionSet(),
            new SsoAdminListAccountAssignments(),
            new SsoAdminListAccountAssignmentsForPrincipal(),
            new SsoAdminListInstances(),
            new SsoAdminListPermissionSets(),
            new StsGetCallerIdentity());

    private static final Map<String, Operation> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Operation::name, Function.identity()));

    private Operations() {}

    /** All operations, sorted by name. */
    static List<Operation> listAll() {
        return ALL;
    }

    static boolean knows(String name) {
        return find(name).isPresent();
    }

    /** The operation of this name; S3's is written as the CLI's {@code s3api} or as the service. */
    static Optional<Operation> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name.replaceFirst("^s3api-", "s3-")));
    }
}
