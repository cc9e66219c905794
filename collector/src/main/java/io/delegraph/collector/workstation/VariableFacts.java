package io.delegraph.collector.workstation;

import io.delegraph.collector.parse.secret.SecretName;
import io.delegraph.collector.parse.secret.Slot;
import io.delegraph.collector.parse.secret.SlotReader;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** States which variables of a file hold secrets: those whose name or whose value's form says so. */
final class VariableFacts {
    private static final Pattern QUOTED =
            Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\".*|'([^']*)'.*|`([^`]*)`.*", Pattern.DOTALL);
    private static final Pattern WITH_PASSWORD =
            Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]*://[^/?#\\s:@]*:[^/?#\\s@]+@.*");
    private static final Pattern HEADER = Pattern.compile("(?i)(?:basic|bearer)\\s\\S{16,}");
    private static final Pattern ADDRESS =
            Pattern.compile("[a-z-]+://.+|arn:.+|projects/.+|vault:[^:]*[/#].+|ssm:/.+|secrets\\..+|command:.+");
    private static final String KEY_ID = "AWS_ACCESS_KEY_ID";
    private static final String KEY_SECRET = "AWS_SECRET_ACCESS_KEY";

    private final UserFacts facts;
    private final Slots slots;
    private Optional<IniEntry> keyId = Optional.empty();
    private Optional<IniEntry> keySecret = Optional.empty();

    VariableFacts(UserFacts facts) {
        this.facts = facts;
        this.slots = new Slots(facts);
    }

    void take(String name, String written, int line) {
        String value = value(written);
        if (name.equals(KEY_ID)) {
            keyId = Optional.of(new IniEntry("", name, value, line));
        } else if (name.equals(KEY_SECRET)) {
            keySecret = Optional.of(new IniEntry("", name, value, line));
        } else {
            variable(name, value, facts.at("/" + name, line));
        }
    }

    /** States what is told by two variables together. */
    void finish() {
        new AwsStaticKey(keyId, keySecret, facts, slots).state();
    }

    private void variable(String name, String value, SourceLocation at) {
        Slot slot = SlotReader.read(value);
        boolean named = SecretName.isSecret(name);
        if (slot instanceof Slot.Literal literal) {
            if (named || literal.secret().isOfKnownFormat() || showsSecret(value)) {
                slots.literal(literal.secret(), NodeKind.API_KEY, Optional.empty(), at);
            }
        } else if (slot instanceof Slot.Reference reference && isAddress(reference)) {
            if (named || (reference.content() == Slot.Content.MANAGER && !reference.isCommand())) {
                new References(facts).state(reference, Optional.empty(), at);
            }
        } else if (named && slot instanceof Slot.Reference) {
            facts.problem(WorkstationProblem.ELSEWHERE, at);
        } else if (named) {
            slots.missing(slot, at);
        }
    }

    // A password may start like the name of a secret manager; only what has the form of an address is taken for one.
    private static boolean isAddress(Slot.Reference reference) {
        return reference.content() == Slot.Content.FILE
                || (reference.content() == Slot.Content.MANAGER
                        && ADDRESS.matcher(reference.name()).matches());
    }

    private static boolean showsSecret(String value) {
        return hasPassword(value)
                || SlotReader.isConnectionString(value)
                || HEADER.matcher(value).matches();
    }

    /** Whether the text is an address with a password in it. */
    static boolean hasPassword(String text) {
        return WITH_PASSWORD.matcher(text).matches();
    }

    private static String value(String written) {
        Matcher quoted = QUOTED.matcher(written);
        if (!quoted.matches()) {
            // A quote that nobody closes is no part of the value.
            return written.replaceFirst("(?:^|\\s)#.*", "")
                    .replaceFirst("^[\"'`]", "")
                    .strip();
        }
        if (quoted.group(1) != null) {
            return quoted.group(1).replace("\\n", "\n").replace("\\\"", "\"");
        }
        return quoted.group(2) != null ? quoted.group(2) : quoted.group(3);
    }
}
