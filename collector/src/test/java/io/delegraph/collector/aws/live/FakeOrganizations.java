package io.delegraph.collector.aws.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** AWS Organizations as JSON 1.1 says it; pages hold two items, so that every list of three has a second. */
record FakeOrganizations(FakeEstate estate) {
    private static final int PAGE = 2;
    private static final String ARN = "arn:aws:organizations::111111111111:";

    Reply answer(String operation, JsonNode request) {
        String parent = request.path("ParentId").asText();
        return switch (operation) {
            case "DescribeOrganization" ->
                Reply.json(
                        "{\"Organization\":{\"Id\":\"" + FakeEstate.ORGANIZATION + "\",\"Arn\":\"" + ARN
                                + "organization/"
                                + FakeEstate.ORGANIZATION
                                + "\",\"FeatureSet\":\"ALL\",\"MasterAccountArn\":\"x\",\"MasterAccountId\":\"111111111111\"}}",
                        "{}");
            case "DescribePolicy" -> policy(request.path("PolicyId").asText());
            case "ListRoots" -> list("Roots", request, List.of(root()));
            case "ListAccounts" -> list("Accounts", request, accounts(estate.accounts));
            case "ListAccountsForParent" ->
                list("Accounts", request, accounts(estate.accountsIn.getOrDefault(parent, List.of())));
            case "ListOrganizationalUnitsForParent" ->
                list(
                        "OrganizationalUnits",
                        request,
                        estate.unitsIn.getOrDefault(parent, List.of()).stream()
                                .map(FakeOrganizations::unit)
                                .toList());
            case "ListChildren" ->
                list(
                        "Children",
                        request,
                        children(parent, request.path("ChildType").asText()));
            case "ListPoliciesForTarget" ->
                list(
                        "Policies",
                        request,
                        summaries(estate.policiesOn(
                                request.path("TargetId").asText(),
                                request.path("Filter").asText())));
            case "ListPolicies" ->
                list(
                        "Policies",
                        request,
                        summaries(estate.policyTypes.keySet().stream()
                                .filter(policy ->
                                        request.path("Filter").asText().equals(estate.policyTypes.get(policy)))
                                .toList()));
            case "ListTargetsForPolicy" ->
                list(
                        "Targets",
                        request,
                        estate.targets.getOrDefault(request.path("PolicyId").asText(), List.of()).stream()
                                .map(target -> "{\"TargetId\":\"" + target + "\",\"Name\":\"n\",\"Type\":\"ACCOUNT\"}")
                                .toList());
            default -> Reply.error(400, Reply.JSON, "UnknownOperationException");
        };
    }

    private static Reply list(String member, JsonNode request, List<String> items) {
        int from = request.path("NextToken").asInt(0);
        int to = Math.min(items.size(), from + PAGE);
        String next = to < items.size() ? ",\"NextToken\":\"" + to + "\"" : "";
        String page = String.join(",", items.subList(from, to));
        return Reply.json("{\"" + member + "\":[" + page + "]" + next + "}", "{\"" + member + "\":[]}");
    }

    private static String root() {
        return "{\"Id\":\"" + FakeEstate.ROOT + "\",\"Arn\":\"" + ARN + "root/" + FakeEstate.ORGANIZATION + "/"
                + FakeEstate.ROOT + "\",\"Name\":\"Root\",\"PolicyTypes\":[{\"Type\":\"" + FakeEstate.SCP
                + "\",\"Status\":\"ENABLED\"},{\"Type\":\"" + FakeEstate.RCP
                + "\",\"Status\":\"ENABLED\"},{\"Type\":\"TAG_POLICY\",\"Status\":\"ENABLED\"}]}";
    }

    private static String unit(String id) {
        return "{\"Id\":\"" + id + "\",\"Arn\":\"" + ARN + "ou/" + FakeEstate.ORGANIZATION + "/" + id
                + "\",\"Name\":\"unit " + id + "\"}";
    }

    private static List<String> accounts(List<String> ids) {
        return ids.stream()
                .map(id -> "{\"Id\":\"" + id + "\",\"Arn\":\"" + ARN + "account/" + FakeEstate.ORGANIZATION + "/" + id
                        + "\",\"Name\":\"account " + id
                        + "\",\"Status\":\"ACTIVE\",\"JoinedMethod\":\"CREATED\",\"JoinedTimestamp\":1767225600.0}")
                .toList();
    }

    private List<String> children(String parent, String type) {
        List<String> ids = type.equals("ACCOUNT")
                ? estate.accountsIn.getOrDefault(parent, List.of())
                : estate.unitsIn.getOrDefault(parent, List.of());
        return ids.stream()
                .map(id -> "{\"Id\":\"" + id + "\",\"Type\":\"" + type + "\"}")
                .toList();
    }

    private List<String> summaries(List<String> policies) {
        return policies.stream().map(this::summary).toList();
    }

    private String summary(String policy) {
        boolean aws = policy.contains("FullAWSAccess");
        String arn = aws
                ? "arn:aws:organizations::aws:policy/x/" + policy
                : ARN + "policy/" + FakeEstate.ORGANIZATION + "/x/" + policy;
        return "{\"Id\":\"" + policy + "\",\"Arn\":\"" + arn + "\",\"Name\":\"" + policy + "\",\"Type\":\""
                + estate.policyTypes.get(policy) + "\",\"AwsManaged\":" + aws + "}";
    }

    private Reply policy(String id) {
        if (!estate.policyTypes.containsKey(id)) {
            return Reply.error(400, Reply.JSON, "PolicyNotFoundException");
        }
        String effect = id.contains("Full") ? "Allow" : "Deny";
        String statements = IntStream.range(0, 2)
                .mapToObj(i -> "{\\\"Sid\\\":\\\"S" + i + "\\\",\\\"Effect\\\":\\\"" + effect
                        + "\\\",\\\"Action\\\":\\\"s3:*\\\",\\\"Resource\\\":\\\"*\\\"}")
                .collect(Collectors.joining(","));
        return Reply.json(
                "{\"Policy\":{\"PolicySummary\":" + summary(id)
                        + ",\"Content\":\"{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":[" + statements
                        + "]}\"}}",
                "{}");
    }
}
