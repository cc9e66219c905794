package io.delegraph.collector.workstation;

import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.SourceDocument;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads private keys in PEM and in OpenSSH's format. A key is named by the hash of its public part. */
final class SshPrivateKeys {
    private static final Pattern BEGIN =
            Pattern.compile("-----BEGIN ((?:(?:OPENSSH|RSA|EC|DSA|ENCRYPTED) )?PRIVATE KEY)-----");

    private SshPrivateKeys() {}

    static boolean recognises(DocumentHead head) {
        return BEGIN.matcher(head.text().stripLeading()).lookingAt();
    }

    static Completeness read(SourceDocument document, UserFacts facts) {
        Optional<String> text = DocumentText.find(document, facts);
        if (text.isEmpty()) {
            return Completeness.FAILED;
        }
        Matcher begin = BEGIN.matcher(text.get());
        int line = 1;
        int from = 0;
        while (begin.find()) {
            line += (int) text.get()
                    .substring(from, begin.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            from = begin.start();
            int end = text.get().indexOf("-----END " + begin.group(1), begin.end());
            if (end < 0) {
                facts.reject(WorkstationProblem.UNREADABLE_ENTRY, facts.at("", line), "end of the key");
            } else {
                key(PemKey.of(begin.group(1), text.get().substring(begin.end(), end)), facts, facts.at("", line));
            }
        }
        return Completeness.COMPLETE;
    }

    private static void key(PemKey key, UserFacts facts, SourceLocation at) {
        if (!key.readable()) {
            facts.reject(WorkstationProblem.UNREADABLE_ENTRY, at, "key");
            return;
        }
        facts.record();
        Node node = key.publicPart()
                .map(part -> part.credential(facts, at))
                .orElseGet(() -> Node.configured(
                        facts.place(at), NodeKind.SSH_KEY, "private key without a fingerprint", Properties.none(), at));
        if (key.encrypted()) {
            facts.holds(node, "the passphrase is known");
        } else {
            facts.holds(node);
        }
        facts.contains(node.id(), at);
    }
}
