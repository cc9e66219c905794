package io.delegraph.collector.workstation;

import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.SourceDocument;
import io.delegraph.cypher.graph.Completeness;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads public keys, which are no secrets: they let a pair be seen in {@code authorized_keys} of one user that another
 * user has the private part of.
 */
final class SshPublicKeys {
    private static final Pattern KEY =
            Pattern.compile("(?:^|\\s)(?:ssh|ecdsa|sk)-[a-z0-9@.-]+[ \\t]+([A-Za-z0-9+/]{16,}={0,2})(?:\\s|$)");
    private static final Pattern START = Pattern.compile("(?:ssh|ecdsa|sk)-[a-z0-9@.-]+[ \\t]");

    private SshPublicKeys() {}

    static boolean recognises(DocumentHead head) {
        FileName file = FileName.of(head);
        return file.is("authorized_keys", "authorized_keys2")
                || (file.name().endsWith(".pub") && START.matcher(head.text()).lookingAt());
    }

    static Completeness read(SourceDocument document, UserFacts facts) {
        Optional<String> text = DocumentText.find(document, facts);
        if (text.isEmpty()) {
            return Completeness.FAILED;
        }
        int number = 0;
        for (String line : (Iterable<String>) text.get().lines()::iterator) {
            number++;
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                key(line, facts, number);
            }
        }
        return Completeness.COMPLETE;
    }

    private static void key(String line, UserFacts facts, int number) {
        Matcher matcher = KEY.matcher(line);
        Optional<SshPublicKey> key = matcher.find() ? decoded(matcher.group(1)) : Optional.empty();
        if (key.isEmpty()) {
            facts.reject(WorkstationProblem.MALFORMED_LINE, facts.at("", number), "a public key");
            return;
        }
        facts.record();
        facts.state(key.get().credential(facts, facts.at("", number)));
    }

    private static Optional<SshPublicKey> decoded(String base64) {
        try {
            return SshPublicKey.find(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
