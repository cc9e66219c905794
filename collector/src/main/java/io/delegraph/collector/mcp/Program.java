package io.delegraph.collector.mcp;

import io.delegraph.collector.mcp.CommandLine.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a command runs in the end, behind shells and wrappers.
 *
 * @param words   of the innermost command
 * @param script  address of a script that is fetched and run at once
 */
record Program(List<Token> words, Optional<String> script) {
    private static final Set<String> SHELLS =
            Set.of("sh", "bash", "zsh", "dash", "ash", "ksh", "fish", "cmd", "powershell", "pwsh");
    private static final Set<String> PREFIXES = Set.of("env", "sudo", "exec", "nohup", "command", "time");
    private static final Set<String> WRAPPERS =
            Set.of("op", "doppler", "infisical", "dotenvx", "aws-vault", "chamber", "teller");
    private static final Set<String> CONTAINERS = Set.of("docker", "podman", "nerdctl", "container");
    private static final Pattern FETCHED = Pattern.compile(
            "(?is).*\\b(?:curl|wget|irm|iwr|invoke-webrequest|invoke-restmethod)\\b[^|]*?(https?://[^\\s\"')|]+).*");
    private static final Pattern RUN = Pattern.compile(
            "(?is).*(?:\\|\\s*(?:sudo\\s+)?(?:(?:ba|z|da|k)?sh|node|python[0-9.]*|iex|invoke-expression)\\b|<\\(|\\$\\(|`|\\biex\\b).*");
    private static final int DEEPEST = 5;

    static Program of(Launch launch) {
        return of(launch.words(), 0);
    }

    private static Program of(List<Token> all, int depth) {
        String line = String.join(" ", all.stream().map(Token::text).toList());
        Matcher fetched = FETCHED.matcher(line);
        if (RUN.matcher(line).matches() && fetched.matches()) {
            return new Program(all, Optional.of(fetched.group(1)));
        }
        List<Token> words = withoutPrefixes(all);
        if (words.isEmpty() || depth > DEEPEST) {
            return new Program(words, Optional.empty());
        }
        String name = Launch.baseName(words.get(0).text());
        if (SHELLS.contains(name)) {
            List<Token> inner = inner(words);
            return inner.isEmpty() ? new Program(words, Optional.empty()) : of(lastCommand(inner), depth + 1);
        }
        int end = index(words, "--");
        return WRAPPERS.contains(name) && end > 0
                ? of(words.subList(end + 1, words.size()), depth + 1)
                : new Program(words, Optional.empty());
    }

    /** Whether it runs in a container, and so not as the user. */
    boolean container() {
        return !words.isEmpty()
                && CONTAINERS.contains(Launch.baseName(words.get(0).text()))
                && words.stream().map(Token::text).anyMatch("run"::equals);
    }

    private static List<Token> withoutPrefixes(List<Token> words) {
        int i = 0;
        while (i < words.size()
                && (Launch.isAssignment(words.get(i).text())
                        || PREFIXES.contains(Launch.baseName(words.get(i).text()))
                        || (i > 0 && words.get(i).text().matches("-[A-Za-z]")))) {
            i++;
        }
        return words.subList(i, words.size());
    }

    // sh -c "line", cmd /c line
    private static List<Token> inner(List<Token> words) {
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i).text();
            if (word.matches("(?i)-[a-z]*c|/c|/k|-command") && i + 1 < words.size()) {
                List<Token> inner = new ArrayList<>();
                for (Token each : words.subList(i + 1, words.size())) {
                    inner.addAll(CommandLine.split(each.text(), each.at()));
                }
                return inner;
            }
        }
        return List.of();
    }

    // What stands before is preparation: cd folder && command.
    private static List<Token> lastCommand(List<Token> words) {
        int from = 0;
        for (int i = 0; i < words.size() - 1; i++) {
            from = Set.of("&&", ";").contains(words.get(i).text()) ? i + 1 : from;
        }
        return words.subList(from, words.size());
    }

    private static int index(List<Token> words, String text) {
        return words.stream().map(Token::text).toList().indexOf(text);
    }

    @Override
    public String toString() {
        return "Program[" + words.size() + " words]";
    }
}
