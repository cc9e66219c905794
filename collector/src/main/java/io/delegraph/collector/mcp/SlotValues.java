package io.delegraph.collector.mcp;

import io.delegraph.collector.parse.secret.CommandReference;
import io.delegraph.collector.parse.secret.SecretName;
import io.delegraph.collector.parse.secret.Slot;
import io.delegraph.collector.parse.secret.SlotReader;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides whether a named text is a credential, by its name and by its own form. */
final class SlotValues {
    private static final Pattern SCHEME = Pattern.compile("(?is)(?:bearer|basic)\\s+\\S.*");
    private static final Pattern URL = Pattern.compile("(?is)[a-z][a-z0-9+.-]*://.*");
    private static final Pattern WITH_PASSWORD =
            Pattern.compile("(?is)[a-z][a-z0-9+.-]*://[^/?#\\s:@]*:[^/?#\\s@]+@.*");
    private static final Pattern INSIDE = Pattern.compile(
            "\\$\\{(?:env:|input:)?[A-Za-z_][A-Za-z0-9_.-]*}|\\{env:[A-Za-z_][A-Za-z0-9_]*}|\\$\\{\\{[^}]*}}");
    private static final Pattern PATH = Pattern.compile(
            "(?i)(?:~|\\.{1,2}|\\$\\{?[a-z:]+}?|[a-z]:)[/\\\\].*"
                    + "|/(?:home|users|etc|run|var|opt|root|tmp|secrets|mnt|usr|private|app|workspace)/.*|/.*\\.(?:json|pem|key|p12|txt|crt|env|ya?ml)");
    private static final Set<String> FILES =
            Set.of("KUBECONFIG", "GOOGLE_APPLICATION_CREDENTIALS", "AWS_SHARED_CREDENTIALS_FILE");
    private static final Pattern NO_SECRET = Pattern.compile("(?i)true|false|yes|no|on|off|[0-9]");

    private SlotValues() {}

    /** What stands in the slot of this name; absent when it is no credential. */
    static Optional<Slot> find(String name, String written) {
        Slot slot = slot(written);
        boolean named = SecretName.isSecret(name);
        if (FILES.contains(name) && slot instanceof Slot.Literal) {
            return Optional.of(new Slot.Reference(Slot.Content.FILE, written.strip()));
        }
        if (slot instanceof Slot.Literal literal) {
            return literal(name, written.strip(), literal, named);
        }
        if (slot instanceof Slot.Reference reference) {
            boolean managed = reference.content() == Slot.Content.MANAGER && !reference.isCommand();
            return Optional.of(slot).filter(is -> named || managed || carries(written));
        }
        return Optional.of(slot).filter(is -> named && slot instanceof Slot.Placeholder);
    }

    /** What stands in a slot that is known for one. */
    static Optional<Slot> read(String written) {
        Slot slot = slot(written);
        if (slot instanceof Slot.Empty) {
            return Optional.empty();
        }
        return Optional.of(slot instanceof Slot.Literal ? inside(written).orElse(slot) : slot);
    }

    private static Slot slot(String written) {
        return CommandReference.findMarked(written).orElseGet(() -> SlotReader.read(written));
    }

    private static Optional<Slot> literal(String name, String written, Slot.Literal literal, boolean named) {
        if (literal.secret().isOfKnownFormat()) {
            return Optional.of(literal);
        }
        if (carries(written)) {
            return read(written);
        }
        boolean address =
                URL.matcher(written).matches() && !name.toLowerCase(Locale.ROOT).contains("webhook");
        if (!named || address || NO_SECRET.matcher(written).matches()) {
            return Optional.empty();
        }
        if (PATH.matcher(written).matches()) {
            return Optional.of(new Slot.Reference(Slot.Content.FILE, written));
        }
        return Optional.of(inside(written).orElse(literal));
    }

    private static boolean carries(String written) {
        return SCHEME.matcher(written.strip()).matches()
                || WITH_PASSWORD.matcher(written.strip()).matches()
                || SlotReader.isConnectionString(written);
    }

    // A value that is put together, such as "Token ${NAME}".
    private static Optional<Slot> inside(String written) {
        Matcher matcher = INSIDE.matcher(written);
        return matcher.find() ? Optional.of(SlotReader.read(matcher.group())) : Optional.empty();
    }

    /** Whether the form of the text tells that it is a secret. */
    static boolean isKnownSecret(String text) {
        return SlotReader.read(text) instanceof Slot.Literal literal
                && literal.secret().isOfKnownFormat();
    }

    /** Whether a word must not be stated, whatever it seems to be. */
    static boolean looksSecret(String word) {
        return isKnownSecret(word) || carries(word);
    }

    /** Whether the word is an option whose value is a secret. */
    static boolean isSecretOption(String word) {
        return word.startsWith("-") && !word.contains("=") && SecretName.isSecret(word.replaceFirst("^-+", ""));
    }
}
