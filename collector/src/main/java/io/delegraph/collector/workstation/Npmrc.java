package io.delegraph.collector.workstation;

import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.Place;
import io.delegraph.collector.parse.secret.Slot;
import io.delegraph.collector.parse.secret.SlotReader;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code .npmrc}: settings, of which some hold secrets of one registry or of the one that is set. */
final class Npmrc {
    private static final Pattern SETTING =
            Pattern.compile("(?:(//[^=\\s]*?):)?(_authToken|_auth|_password|keyfile|key|tokenHelper)\\s*=\\s*(.*)");
    private static final Pattern REGISTRY = Pattern.compile("(@[^:=\\s]+:)?registry\\s*=\\s*(.*)");

    private final UserFacts facts;
    private final Slots slots;
    private Optional<String> registry = Optional.empty();

    private Npmrc(UserFacts facts) {
        this.facts = facts;
        this.slots = new Slots(facts);
    }

    static boolean recognises(DocumentHead head) {
        return FileName.of(head).is(".npmrc");
    }

    static Completeness read(SourceDocument document, UserFacts facts) {
        Optional<String> text = DocumentText.find(document, facts);
        if (text.isEmpty()) {
            return Completeness.FAILED;
        }
        Npmrc settings = new Npmrc(facts);
        settings.registry = text.get()
                .lines()
                .map(line -> REGISTRY.matcher(line.strip()))
                .filter(matcher -> matcher.matches() && matcher.group(1) == null)
                .map(matcher -> Audience.find(unquoted(matcher.group(2))))
                .reduce(Optional.empty(), (first, last) -> last);
        int number = 0;
        for (String line : (Iterable<String>) text.get().lines()::iterator) {
            number++;
            settings.line(line.strip(), number);
        }
        return Completeness.COMPLETE;
    }

    private void line(String line, int number) {
        Matcher registries = REGISTRY.matcher(line);
        if (registries.matches()) {
            address(unquoted(registries.group(2)), number);
            return;
        }
        Matcher matcher = SETTING.matcher(line);
        if (!matcher.matches()) {
            return;
        }
        facts.record();
        Optional<String> own = Optional.ofNullable(matcher.group(1)).flatMap(Audience::find);
        String setting = matcher.group(2);
        Place place = own.map(Place.ROOT::member).orElse(Place.ROOT).member(setting);
        setting(setting, unquoted(matcher.group(3)), own.or(() -> registry), facts.at(place.pointer(), number));
    }

    // The registry's own address may hold a user's password.
    private void address(String value, int number) {
        if (VariableFacts.hasPassword(value)) {
            facts.record();
            Optional<String> host = Audience.find(value);
            Place place = host.map(Place.ROOT::member).orElse(Place.ROOT).member("registry");
            slots.expanded(value, NodeKind.PASSWORD, host, facts.at(place.pointer(), number));
        }
    }

    private void setting(String setting, String value, Optional<String> audience, SourceLocation at) {
        Slot slot = SlotReader.read(value);
        boolean literal = slot instanceof Slot.Literal;
        References references = new References(facts);
        switch (setting) {
            case "_auth" ->
                encoded(value, literal ? BasicPair.find(value).map(BasicPair::password) : empty(), audience, at);
            case "_password" -> encoded(value, literal ? BasicPair.decoded(value) : empty(), audience, at);
            case "keyfile" -> {
                if (literal) {
                    references.file(value, audience, at);
                }
            }
            case "tokenHelper" -> references.process(value, audience, at);
            default -> slots.expanded(value.replace("\\n", "\n"), NodeKind.ACCESS_TOKEN, audience, at);
        }
    }

    private static Optional<String> empty() {
        return Optional.empty();
    }

    // What is no base64 is a value that npm would not accept; it is a secret all the same.
    private void encoded(String value, Optional<String> decoded, Optional<String> audience, SourceLocation at) {
        slots.expanded(decoded.orElse(value), NodeKind.PASSWORD, audience, at);
    }

    private static String unquoted(String value) {
        String text = value.strip();
        boolean quoted = text.length() > 1
                && (text.startsWith("\"") || text.startsWith("'"))
                && text.charAt(0) == text.charAt(text.length() - 1);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
