package io.delegraph.collector.workstation;

import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.Place;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.NodeKind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code .git-credentials}: one URL with a user's name and password on each line. */
final class GitCredentials {
    private static final Pattern URL =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://([^:@/?#\\s]*)(?::([^@/?#\\s]*))?@([^@\\s]+)");
    // A token as the name needs no password; this one is written in its place.
    private static final String NO_PASSWORD = "x-oauth-basic";

    private final UserFacts facts;
    private final Slots slots;

    private GitCredentials(UserFacts facts) {
        this.facts = facts;
        this.slots = new Slots(facts);
    }

    static boolean recognises(DocumentHead head) {
        FileName file = FileName.of(head);
        return file.is(".git-credentials") || (file.folder().equals("git") && file.is("credentials"));
    }

    static Completeness read(SourceDocument document, UserFacts facts) {
        Optional<String> text = DocumentText.find(document, facts);
        if (text.isEmpty()) {
            return Completeness.FAILED;
        }
        GitCredentials credentials = new GitCredentials(facts);
        int number = 0;
        for (String line : (Iterable<String>) text.get().lines()::iterator) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                credentials.line(line.strip(), number);
            }
        }
        return Completeness.COMPLETE;
    }

    private void line(String line, int number) {
        Matcher matcher = URL.matcher(line);
        Optional<String> host = matcher.matches() ? Audience.find(matcher.group(3)) : Optional.empty();
        if (host.isEmpty()) {
            facts.reject(WorkstationProblem.MALFORMED_LINE, facts.at("", number), "a URL with a user and a password");
            return;
        }
        facts.record();
        String password = matcher.group(2);
        boolean nameOnly = password == null || password.isEmpty() || password.equals(NO_PASSWORD);
        String pointer = Place.ROOT.member(host.get()).member("password").pointer();
        // As a URL again, so that the value is decoded like every other password in a URL.
        String secret = nameOnly ? matcher.group(1) : password;
        String written = secret.isEmpty() ? "" : "git://user:" + secret + "@host";
        slots.state(written, NodeKind.PASSWORD, host, facts.at(pointer, number));
    }
}
