package io.delegraph.collector.aws.live;

import java.util.List;
import java.util.Map;

/** IAM and STS as the query protocol says it. */
record FakeIam(FakeEstate estate) {
    private static final List<String> LISTS =
            List.of("UserDetailList", "GroupDetailList", "RoleDetailList", "Policies");

    Reply answer(Map<String, String> form) {
        return switch (form.getOrDefault("Action", "")) {
            case "GetCallerIdentity" ->
                Reply.xml(
                        identity(
                                "<Arn>arn:aws:iam::111111111111:user/reader</Arn><UserId>AIDA</UserId><Account>111111111111</Account>"),
                        identity(""));
            case "AssumeRole" ->
                Reply.xml(
                        "<AssumeRoleResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><AssumeRoleResult><Credentials><AccessKeyId>ASIAEXAMPLE00000001</AccessKeyId><SecretAccessKey>example</SecretAccessKey><SessionToken>session</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials><AssumedRoleUser><Arn>arn:aws:sts::111111111111:assumed-role/audit/x</Arn><AssumedRoleId>AROA:x</AssumedRoleId></AssumedRoleUser></AssumeRoleResult></AssumeRoleResponse>",
                        "<AssumeRoleResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><AssumeRoleResult/></AssumeRoleResponse>");
            case "GetAccountSummary" -> Reply.xml(summary(), summaryOf(""));
            case "GetAccountAuthorizationDetails" -> details(Integer.parseInt(form.getOrDefault("Marker", "0")));
            default -> Reply.error(400, Reply.XML, "InvalidAction");
        };
    }

    private static String identity(String inside) {
        return "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><GetCallerIdentityResult>"
                + inside + "</GetCallerIdentityResult></GetCallerIdentityResponse>";
    }

    private String summary() {
        return summaryOf(entry("Users", estate.users.size())
                + entry("Groups", 1)
                + entry("Roles", estate.roles.size())
                + entry("Policies", 1));
    }

    private static String summaryOf(String entries) {
        return "<GetAccountSummaryResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><GetAccountSummaryResult><SummaryMap>"
                + entries + "</SummaryMap></GetAccountSummaryResult></GetAccountSummaryResponse>";
    }

    private static String entry(String key, int value) {
        return "<entry><key>" + key + "</key><value>" + value + "</value></entry>";
    }

    private Reply details(int page) {
        List<Map<String, String>> pages = estate.details();
        boolean more = page + 1 < pages.size();
        StringBuilder lists = new StringBuilder();
        StringBuilder none = new StringBuilder();
        for (String list : LISTS) {
            lists.append('<')
                    .append(list)
                    .append('>')
                    .append(pages.get(page).getOrDefault(list, ""))
                    .append("</")
                    .append(list)
                    .append('>');
            none.append('<').append(list).append("/>");
        }
        String marker = more ? "<Marker>" + (page + 1) + "</Marker>" : "";
        return Reply.xml(
                wrapped("<IsTruncated>" + more + "</IsTruncated>" + marker + lists),
                wrapped("<IsTruncated>false</IsTruncated>" + none));
    }

    private static String wrapped(String inside) {
        return "<GetAccountAuthorizationDetailsResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><GetAccountAuthorizationDetailsResult>"
                + inside + "</GetAccountAuthorizationDetailsResult></GetAccountAuthorizationDetailsResponse>";
    }
}
