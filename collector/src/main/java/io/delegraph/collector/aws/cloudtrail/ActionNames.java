package io.delegraph.collector.aws.cloudtrail;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What IAM calls the permission behind an API operation ({@code cloudtrail/actions.tsv}). */
final class ActionNames {
    private static final Pattern VERSION = Pattern.compile("(?<=[a-z])(?:\\d{8}|\\d{4}_\\d{2}_\\d{2})(?:v\\d+)?$");
    private static final String EVERY = "*";

    private final Map<String, String> actions = new HashMap<>();
    private final Map<String, String> services = new HashMap<>();

    private ActionNames() {
        for (var row : Table.rows("actions.tsv")) {
            if (row.get(1).equals(EVERY)) {
                services.put(row.get(0), row.get(2));
            } else {
                actions.put(row.get(0) + ":" + row.get(1), row.get(2));
            }
        }
    }

    /** The names that ship with the product. */
    static ActionNames shipped() {
        return Shipped.NAMES;
    }

    /** Such as {@code s3:ListBucket} of {@code s3} and {@code ListObjectsV2}. */
    String of(String service, String operation) {
        String bare = VERSION.matcher(operation).replaceFirst("");
        String known = services.getOrDefault(service, service) + ":" + bare;
        return actions.getOrDefault(service + ":" + bare, known);
    }

    private static final class Shipped {
        static final ActionNames NAMES = new ActionNames();
    }
}
