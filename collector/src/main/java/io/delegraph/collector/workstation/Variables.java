package io.delegraph.collector.workstation;

import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.SourceDocument;
import io.delegraph.cypher.graph.Completeness;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code .env} files. What they state becomes the environment of a program that loads them, not of the user's
 * other programs, so a variable of theirs is no reference that others share.
 */
final class Variables {
    private static final Pattern NAME = Pattern.compile("\\.env(?:\\.[a-z0-9_-]+)*");
    private static final Pattern TEMPLATE =
            Pattern.compile(".*\\.(?:example|sample|template|tmpl|dist|defaults?|schema)");
    private static final Pattern ASSIGNMENT =
            Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.-]*)\\s*=\\s*(.*)", Pattern.DOTALL);

    private static final Pattern END_OF_COMMAND = Pattern.compile("\\s*;\\s*(?:#.*)?$");

    private Variables() {}

    static boolean recognises(DocumentHead head) {
        String name = FileName.of(head).name();
        return NAME.matcher(name).matches() && !TEMPLATE.matcher(name).matches();
    }

    static Completeness read(SourceDocument document, UserFacts facts) {
        Optional<String> text = DocumentText.find(document, facts);
        if (text.isEmpty()) {
            return Completeness.FAILED;
        }
        VariableFacts variables = new VariableFacts(facts);
        for (QuotedLines.Line line : QuotedLines.of(text.get())) {
            String content = line.text().strip();
            if (content.isEmpty() || content.startsWith("#")) {
                continue;
            }
            Matcher matcher = ASSIGNMENT.matcher(content);
            if (matcher.matches()) {
                facts.record();
                variables.take(matcher.group(1), written(content, matcher.group(2)), line.number());
            } else {
                facts.reject(
                        WorkstationProblem.MALFORMED_LINE, facts.at("", line.number()), "the assignment of a variable");
            }
        }
        variables.finish();
        return Completeness.COMPLETE;
    }

    // What a shell exports may end as a command does.
    private static String written(String content, String value) {
        return content.matches("(?s)export\\s.*")
                ? END_OF_COMMAND.matcher(value).replaceFirst("")
                : value;
    }
}
