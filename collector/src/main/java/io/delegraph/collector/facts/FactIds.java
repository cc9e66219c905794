package io.delegraph.collector.facts;

import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids as the graph has them, whichever way a person writes them. */
final class FactIds {
    private static final Pattern IAM_PRINCIPAL =
            Pattern.compile("arn:aws[a-z-]*:iam::(\\d{12}):(user|role|group)/(?:[^/]*/)*([^/*?]+)");
    private static final Pattern ACCOUNT_ROOT = Pattern.compile("arn:aws[a-z-]*:iam::(\\d{12}):root");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    private static final String ACCOUNT_PREFIX = "aws:account:";

    private FactIds() {}

    /** The ARN of an IAM principal becomes {@code aws:account:role:Name}; everything else stays as it is written. */
    static NodeId node(String written) {
        Matcher principal = IAM_PRINCIPAL.matcher(written);
        if (principal.matches()) {
            return new NodeId("aws:" + principal.group(1) + ":" + principal.group(2) + ":" + principal.group(3));
        }
        Matcher root = ACCOUNT_ROOT.matcher(written);
        return new NodeId(root.matches() ? ACCOUNT_PREFIX + root.group(1) : written);
    }

    /** Like {@link #node}, and a bare account id becomes {@code aws:account:id}. */
    static NodeId policyTarget(String written) {
        return ACCOUNT.matcher(written).matches() ? new NodeId(ACCOUNT_PREFIX + written) : node(written);
    }

    /** Whether it is an AWS account. */
    static boolean isAccount(NodeId id) {
        return id.value().startsWith(ACCOUNT_PREFIX)
                && ACCOUNT.matcher(accountOf(id)).matches();
    }

    /** The number of an account. */
    static String accountOf(NodeId id) {
        return id.value().substring(ACCOUNT_PREFIX.length());
    }

    /** What the number of an account says of it. */
    static Properties accountProperties(NodeId id) {
        return Properties.none()
                .with(Property.PROVIDER, "aws")
                .with(Property.ACCOUNT_ID, accountOf(id))
                .with(Property.NATIVE_ID, accountOf(id));
    }

    /** Whether another source states the node: the store links it, or reports that nothing does. */
    static boolean foreign(NodeId id) {
        return id.value().startsWith("aws:") || id.value().startsWith("workstation:");
    }

    /** Whether it stands for many things and is therefore none. */
    static boolean pattern(String id) {
        return id.indexOf('*') >= 0 || id.indexOf('?') >= 0;
    }
}
