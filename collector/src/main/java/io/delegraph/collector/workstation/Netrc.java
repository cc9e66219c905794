package io.delegraph.collector.workstation;

import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.Place;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.NodeKind;
import java.util.Iterator;
import java.util.Optional;

/** Reads {@code .netrc}: machines, each with a login and a password, in words that any white space parts. */
final class Netrc {
    private final UserFacts facts;
    private final Slots slots;
    private Optional<String> machine = Optional.empty();

    private Netrc(UserFacts facts) {
        this.facts = facts;
        this.slots = new Slots(facts);
    }

    static boolean recognises(DocumentHead head) {
        return FileName.of(head).is(".netrc", "_netrc");
    }

    static Completeness read(SourceDocument document, UserFacts facts) {
        Optional<String> text = DocumentText.find(document, facts);
        text.ifPresent(found -> new Netrc(facts).words(new NetrcWords(found)));
        return text.isPresent() ? Completeness.COMPLETE : Completeness.FAILED;
    }

    private void words(NetrcWords words) {
        while (words.hasNext()) {
            NetrcWords.Word word = words.next();
            switch (word.text()) {
                case "machine" -> machine(words, word);
                case "default" -> {
                    facts.record();
                    machine = Optional.empty();
                }
                case "login", "account" -> skip(words);
                case "password" -> password(words, word);
                case "macdef" -> words.skipMacro();
                default -> unknown(words, word);
            }
        }
    }

    private void machine(NetrcWords words, NetrcWords.Word word) {
        facts.record();
        machine = words.hasNext() ? Audience.find(words.next().text()) : Optional.empty();
        if (machine.isEmpty()) {
            facts.problem(WorkstationProblem.UNREADABLE_AUDIENCE, facts.at("", word.line()));
        }
    }

    private void password(NetrcWords words, NetrcWords.Word word) {
        String pointer =
                Place.ROOT.member(machine.orElse("default")).member("password").pointer();
        if (!words.hasNext()) {
            facts.problem(WorkstationProblem.EMPTY, facts.at(pointer, word.line()));
            return;
        }
        NetrcWords.Word value = words.next();
        slots.state(value.text(), NodeKind.PASSWORD, machine, facts.at(pointer, value.line()));
    }

    private void unknown(NetrcWords words, NetrcWords.Word word) {
        if (word.text().startsWith("#")) {
            words.skipLine();
        } else {
            facts.problem(
                    WorkstationProblem.MALFORMED_LINE, facts.at("", word.line()), "machine, login, password or macdef");
            words.skipLine();
        }
    }

    private static void skip(Iterator<NetrcWords.Word> words) {
        if (words.hasNext()) {
            words.next();
        }
    }
}
