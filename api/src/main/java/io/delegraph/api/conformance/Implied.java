package io.delegraph.api.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Records of what a case names without describing it: what the ARN says, and no more. */
final class Implied {
    private static final Pattern IAM =
            Pattern.compile("arn:aws[a-z-]*:iam::(\\d{12}):(user|role|group)/(?:.*/)?([^/]+)");
    private static final Pattern ARN = Pattern.compile("arn:aws[a-z-]*:([a-z0-9-]+):[^:]*:(\\d{12})?:(.+)");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    private static final Pattern UNIT = Pattern.compile("(ou|r)-\\S+");
    private static final Map<String, String> PRINCIPAL_KINDS = Map.of("user", "User", "role", "Role", "group", "Group");
    private static final Map<String, String> RESOURCE_KINDS = Map.of(
            "s3", "Bucket",
            "kms", "Key",
            "sqs", "Queue",
            "secretsmanager", "Secret",
            "dynamodb", "DataStore");

    private Implied() {}

    static boolean isAwsPrincipal(String name) {
        return IAM.matcher(name).matches();
    }

    static ObjectNode principal(String name) {
        ObjectNode record = CursorJson.object().put("type", "principal").put("id", name);
        Matcher iam = IAM.matcher(name);
        if (iam.matches()) {
            record.put("kind", PRINCIPAL_KINDS.get(iam.group(2)))
                    .put("name", iam.group(3))
                    .put("nativeId", name)
                    .put("provider", "aws")
                    .put("accountId", iam.group(1));
        }
        return record;
    }

    /** A resource, account or organizational unit; what the ARN gives no account belongs to this one. */
    static ObjectNode resource(String name, String account) {
        ObjectNode record = CursorJson.object().put("type", "resource");
        if (ACCOUNT.matcher(name).matches()) {
            return record.put("id", "aws:account:" + name)
                    .put("kind", "Account")
                    .put("nativeId", name)
                    .put("provider", "aws")
                    .put("accountId", name);
        }
        if (UNIT.matcher(name).matches()) {
            return record.put("id", name).put("kind", "OrganizationalUnit").put("provider", "aws");
        }
        record.put("id", name);
        Matcher arn = ARN.matcher(name);
        if (arn.matches()) {
            record.put("kind", RESOURCE_KINDS.getOrDefault(arn.group(1), "GenericResource"))
                    .put("nativeId", name)
                    .put("provider", "aws")
                    .put("accountId", arn.group(2) == null ? account : arn.group(2));
        }
        return record;
    }
}
