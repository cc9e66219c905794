package io.delegraph.collector.secrets;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue.Flag;
import java.util.Locale;

/**
 * One finding: something secret stands in a file.
 *
 * @param cursor the finding in its report
 * @param line   in the file; 0 when it is not told
 * @param rule   by which the scanner found it
 */
record Sighting(JsonCursor cursor, ScannedFile file, long line, String rule, Verification verification) {
    /** What the scanner found out of the secret's use. */
    enum Verification {
        /** It works. */
        WORKS,
        /** It was tried and does not work. */
        FAILED,
        /** Nobody tried, or it could not be told. */
        UNKNOWN
    }

    Sighting(JsonCursor cursor, ScannedFile file, long line, String rule) {
        this(cursor, file, line, rule, Verification.UNKNOWN);
    }

    /** Such as {@code deploy.sh:12}. */
    String place() {
        return line > 0 ? file.path() + ":" + line : file.path();
    }

    /** Id of a credential that is known by nothing but where it was found. */
    NodeId placeId(String sourceName) {
        String name = rule.matches("[A-Za-z0-9 ()_.-]{1,80}") ? rule : "secret";
        return new NodeId(file.id(sourceName) + "/secret/" + name + "/" + line);
    }

    /** A credential's kind as far as the rule's name tells; never used where the value tells more. */
    NodeKind kind() {
        String words = rule.toLowerCase(Locale.ROOT);
        if (words.contains("password") || words.contains("basic auth")) {
            return NodeKind.PASSWORD;
        }
        return words.contains("token") || words.contains("jwt") ? NodeKind.ACCESS_TOKEN : NodeKind.API_KEY;
    }

    /** A scanner that tried the secret has seen more than one that knows patterns. */
    Evidence evidence() {
        return verification == Verification.WORKS ? Evidence.OBSERVED : Evidence.DECLARED;
    }

    Properties verified(Properties properties) {
        return switch (verification) {
            case WORKS -> properties.flagged(Property.VERIFIED, new Flag(true));
            case FAILED -> properties.flagged(Property.VERIFIED, new Flag(false));
            case UNKNOWN -> properties;
        };
    }
}
