package io.delegraph.collector.aws.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** An organization of three accounts, made up; tests take things out of it. */
final class FakeEstate {
    static final String ACCOUNT = "111111111111";
    static final String ROOT = "r-ab12";
    static final String UNIT = "ou-ab12-11111111";
    static final String INNER = "ou-ab12-22222222";
    static final String ORGANIZATION = "o-exampleorgid";
    static final String SCP = "SERVICE_CONTROL_POLICY";
    static final String RCP = "RESOURCE_CONTROL_POLICY";

    final List<String> users = new ArrayList<>(List.of("ada", "ben", "cleo"));
    final List<String> roles = new ArrayList<>(List.of("audit", "deploy"));
    final List<String> accounts = new ArrayList<>(List.of(ACCOUNT, "222222222222", "333333333333"));
    final Map<String, List<String>> accountsIn = new TreeMap<>(
            Map.of(ROOT, List.of(ACCOUNT), UNIT, List.of("222222222222"), INNER, List.of("333333333333")));
    final Map<String, List<String>> unitsIn =
            new TreeMap<>(Map.of(ROOT, List.of(UNIT), UNIT, List.of(INNER), INNER, List.of()));
    /** By policy: type, and what it is on. */
    final Map<String, String> policyTypes =
            new TreeMap<>(Map.of("p-FullAWSAccess", SCP, "p-denyleave01", SCP, "p-RCPFullAWSAccess", RCP));

    final Map<String, List<String>> targets = new TreeMap<>();
    final Map<String, byte[]> objects = new TreeMap<>();

    FakeEstate() {
        List<String> all = List.of(ACCOUNT, "222222222222", "333333333333", ROOT, UNIT, INNER);
        targets.put("p-FullAWSAccess", new ArrayList<>(all));
        targets.put("p-RCPFullAWSAccess", new ArrayList<>(all));
        targets.put("p-denyleave01", new ArrayList<>(List.of(ROOT, UNIT)));
        for (String region : List.of("eu-west-1", "us-east-1")) {
            for (String minute : List.of("1200", "1205", "1210")) {
                log(region, "2026/11/20", "20261120T" + minute + "Z", region + minute);
            }
        }
        objects.put("AWSLogs/" + ACCOUNT + "/CloudTrail-Digest/eu-west-1/2026/11/20/digest.json.gz", new byte[] {1});
        objects.put("AWSLogs/" + ACCOUNT + "/Config/eu-west-1/2026/11/20/config.json.gz", new byte[] {1});
    }

    /** Puts a log of one event into the bucket. */
    String log(String region, String day, String moment, String eventId) {
        String key = "AWSLogs/" + ACCOUNT + "/CloudTrail/" + region + "/" + day + "/" + ACCOUNT + "_CloudTrail_"
                + region + "_" + moment + "_" + eventId + ".json.gz";
        objects.put(key, zipped(event(region, eventId)));
        return key;
    }

    private static String event(String region, String id) {
        return """
                {"Records":[{"eventVersion":"1.08","eventID":"%s","eventTime":"2026-11-20T12:00:00Z",
                "eventSource":"s3.amazonaws.com","eventName":"GetObject","awsRegion":"%s","recipientAccountId":"%s",
                "userIdentity":{"type":"IAMUser","userName":"ada","accountId":"%s",
                "arn":"arn:aws:iam::%s:user/ada","accessKeyId":"AKIAEXAMPLEADA000001"},
                "requestParameters":{"bucketName":"example","key":"a.txt"},"sourceIPAddress":"192.0.2.1",
                "userAgent":"test"}]}""".formatted(id, region, ACCOUNT, ACCOUNT, ACCOUNT);
    }

    private static byte[] zipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Reply.bytes(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String document(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static final String ALLOW = document(
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Read\",\"Effect\":\"Allow\",\"Action\":\"s3:Get*\",\"Resource\":\"*\"}]}");
    private static final String TRUST = document(
            "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::111111111111:user/ada\"},\"Action\":\"sts:AssumeRole\"}}");

    /** The three pages of authorization details: users, then group and first role, then the rest. */
    List<Map<String, String>> details() {
        String listed = users.stream().map(FakeEstate::user).collect(Collectors.joining());
        List<String> each = roles.stream().map(FakeEstate::role).toList();
        Map<String, String> first = new LinkedHashMap<>(Map.of("UserDetailList", listed));
        Map<String, String> second =
                new LinkedHashMap<>(Map.of("GroupDetailList", group(), "RoleDetailList", each.get(0)));
        Map<String, String> third = new LinkedHashMap<>(
                Map.of("RoleDetailList", String.join("", each.subList(1, each.size())), "Policies", policy()));
        return List.of(first, second, third);
    }

    private static String user(String name) {
        return "<member><Path>/</Path><UserName>%s</UserName><UserId>AIDA%s</UserId><Arn>arn:aws:iam::111111111111:user/%s</Arn><CreateDate>2026-01-01T00:00:00Z</CreateDate><UserPolicyList><member><PolicyName>in line</PolicyName><PolicyDocument>%s</PolicyDocument></member></UserPolicyList><GroupList><member>staff</member></GroupList><AttachedManagedPolicies/></member>"
                .formatted(name, name.toUpperCase(java.util.Locale.ROOT), name, ALLOW);
    }

    private static String group() {
        return "<member><Path>/</Path><GroupName>staff</GroupName><GroupId>AGPA1</GroupId><Arn>arn:aws:iam::111111111111:group/staff</Arn><CreateDate>2026-01-01T00:00:00Z</CreateDate><GroupPolicyList/><AttachedManagedPolicies><member><PolicyName>reader</PolicyName><PolicyArn>arn:aws:iam::111111111111:policy/reader</PolicyArn></member></AttachedManagedPolicies></member>";
    }

    private static String role(String name) {
        return "<member><Path>/</Path><RoleName>%s</RoleName><RoleId>AROA%s</RoleId><Arn>arn:aws:iam::111111111111:role/%s</Arn><CreateDate>2026-01-01T00:00:00Z</CreateDate><AssumeRolePolicyDocument>%s</AssumeRolePolicyDocument><InstanceProfileList/><RolePolicyList/><AttachedManagedPolicies/></member>"
                .formatted(name, name.toUpperCase(java.util.Locale.ROOT), name, TRUST);
    }

    private static String policy() {
        return "<member><PolicyName>reader</PolicyName><PolicyId>ANPA1</PolicyId><Arn>arn:aws:iam::111111111111:policy/reader</Arn><Path>/</Path><DefaultVersionId>v1</DefaultVersionId><AttachmentCount>1</AttachmentCount><IsAttachable>true</IsAttachable><CreateDate>2026-01-01T00:00:00Z</CreateDate><UpdateDate>2026-01-01T00:00:00Z</UpdateDate><PolicyVersionList><member><Document>%s</Document><VersionId>v1</VersionId><IsDefaultVersion>true</IsDefaultVersion><CreateDate>2026-01-01T00:00:00Z</CreateDate></member></PolicyVersionList></member>"
                .formatted(ALLOW);
    }

    List<String> policiesOn(String target, String type) {
        return targets.entrySet().stream()
                .filter(entry -> entry.getValue().contains(target))
                .map(Map.Entry::getKey)
                .filter(policy -> type.equals(policyTypes.get(policy)))
                .toList();
    }
}
