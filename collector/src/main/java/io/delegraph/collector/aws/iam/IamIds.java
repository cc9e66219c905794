package io.delegraph.collector.aws.iam;

import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.SourceId;

/** Names of IAM entities in the graph, and of the sources that state them. */
public final class IamIds {
    /** How many digits an account number has. */
    public static final int ACCOUNT_DIGITS = 12;
    /** Stands for an account that the document does not tell. */
    public static final String UNKNOWN_ACCOUNT = "unknown";

    private IamIds() {}

    static SourceId source(String account, String document) {
        return SourceId.of("aws.iam", account, document);
    }

    /** Whether the text is the number of an account. */
    public static boolean isAccount(String text) {
        return text.length() == ACCOUNT_DIGITS && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /** The account of this number. */
    public static NodeId account(String account) {
        return new NodeId("aws:account:" + account);
    }

    /** An entity of this type, such as {@code user}; IAM names are unique within account and type. */
    public static NodeId entity(String account, String type, String name) {
        return new NodeId("aws:" + account + ":" + type + ":" + name);
    }

    static NodeId accessKey(String keyId) {
        return new NodeId("aws:access-key:" + keyId);
    }
}
