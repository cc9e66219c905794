package io.delegraph.collector.parse.secret;

import io.delegraph.cypher.graph.Property;
import java.util.regex.Pattern;

/** What stands where a secret is expected. */
public sealed interface Slot {
    /** The value itself. */
    record Literal(Secret secret) implements Slot {}

    /**
     * A name of the value, which stands elsewhere.
     *
     * @param content {@code ENVIRONMENT}, {@code INPUT}, {@code MANAGER} or {@code FILE}, as {@link Property#SLOT_CONTENT}
     * @param name    of the variable, the input, the manager's item or the file
     */
    record Reference(Content content, String name) implements Slot {
        private static final Pattern OF_USER = Pattern.compile(
                "(?s)(?:aws-profile|keyring|keychain|command):.*|(?i:op://(?:private|personal|employee)/).*");

        /** Whether the name means another item to each user. */
        public boolean isOfUser() {
            return content == Content.MANAGER && OF_USER.matcher(name).matches();
        }

        /** Whether a program gives the value out; only its name is known, so the same name may be another value. */
        public boolean isCommand() {
            return content == Content.MANAGER && name.startsWith(CommandReference.PREFIX);
        }
    }

    /** Text that stands for a value that somebody has yet to fill in, or that was struck out. */
    record Placeholder() implements Slot {}

    /** Nothing. */
    record Empty() implements Slot {}

    /** What a reference refers to. */
    enum Content {
        /** A variable of the process's environment. */
        ENVIRONMENT,
        /** Something that a person is asked for. */
        INPUT,
        /** An item of a secret manager. */
        MANAGER,
        /** A file's content. */
        FILE
    }
}
