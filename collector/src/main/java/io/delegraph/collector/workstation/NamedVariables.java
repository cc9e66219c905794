package io.delegraph.collector.workstation;

import io.delegraph.collector.DocumentHead;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells {@code .env} files that are named for what they are for ({@code prod.env}), and direnv's {@code .envrc}. Their
 * names alone say less than {@code .env}, so their lines must look like assignments too.
 */
final class NamedVariables {
    private static final Pattern TEMPLATE =
            Pattern.compile("(?:.*[._-])?(?:example|sample|template|tmpl|dist|defaults?|schema)(?:[._-].*)?\\.env");
    private static final Pattern ASSIGNMENT =
            Pattern.compile("(?:export\\s+)?[A-Za-z_][A-Za-z0-9_.-]*\\s*=.*", Pattern.DOTALL);

    private NamedVariables() {}

    static boolean recognises(DocumentHead head) {
        FileName file = FileName.of(head);
        boolean script = file.is(".envrc");
        if (!script
                && (!file.name().endsWith(".env")
                        || TEMPLATE.matcher(file.name()).matches())) {
            return false;
        }
        List<String> lines = QuotedLines.of(head.text()).stream()
                .map(line -> line.text().strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        long assignments = lines.stream()
                .filter(line -> ASSIGNMENT.matcher(line).matches())
                .count();
        // A script of the shell may do other things too.
        return assignments > 0 && (script || 2 * assignments > lines.size());
    }
}
