package io.delegraph.collector.facts;

import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an ARN says of the thing that it names, so that a record that is called by its ARN need not say it again.
 *
 * @param arn     as written
 * @param account twelve digits; empty when the ARN names none
 * @param type    of an IAM principal: {@code user}, {@code role} or {@code group}; empty for anything else
 * @param path    of an IAM principal, with slashes at both ends
 * @param name    of an IAM principal without its path; else the ARN
 */
record ArnParts(String arn, String account, String type, String path, String name) {
    private static final Pattern ARN = Pattern.compile("arn:aws[a-z-]*:[^:]+:[^:]*:(\\d{12})?:.+");
    private static final Pattern IAM_PRINCIPAL =
            Pattern.compile("arn:aws[a-z-]*:iam::\\d{12}:(user|role|group)(/(?:[^/]*/)*)([^/*?]+)");

    /** The parts of what was written, if it is an ARN. */
    static Optional<ArnParts> find(String written) {
        Matcher arn = ARN.matcher(written);
        if (!arn.matches()) {
            return Optional.empty();
        }
        String account = arn.group(1) == null ? "" : arn.group(1);
        Matcher principal = IAM_PRINCIPAL.matcher(written);
        return Optional.of(
                principal.matches()
                        ? new ArnParts(written, account, principal.group(1), principal.group(2), principal.group(3))
                        : new ArnParts(written, account, "", "", written));
    }

    /** The kind of an IAM principal; nothing for anything else. */
    Optional<NodeKind> findKind() {
        return switch (type) {
            case "user" -> Optional.of(NodeKind.USER);
            case "role" -> Optional.of(NodeKind.ROLE);
            case "group" -> Optional.of(NodeKind.GROUP);
            default -> Optional.empty();
        };
    }

    /** What the ARN states; a record's own words win over it. */
    Properties properties() {
        Properties stated = Properties.none().with(Property.NATIVE_ID, arn).with(Property.PROVIDER, "aws");
        stated = account.isEmpty() ? stated : stated.with(Property.ACCOUNT_ID, account);
        return path.isEmpty() ? stated : stated.with(Property.PATH, path);
    }
}
