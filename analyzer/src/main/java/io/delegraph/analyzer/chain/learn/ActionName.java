package io.delegraph.analyzer.chain.learn;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the words in an action's name say of it, as programmers use them: {@code get_order}, {@code crm.listOrders}, {@code
 * files:DeleteObject}. A verb that is in neither list says nothing, and the action counts as one that changes something.
 *
 * @param text the name as observed
 */
record ActionName(String text) {
    private static final Set<String> READING = Set.of(
            "get",
            "list",
            "read",
            "search",
            "view",
            "find",
            "fetch",
            "show",
            "describe",
            "query",
            "lookup",
            "check",
            "count",
            "calculate",
            "think",
            "head",
            "batchget",
            "select",
            "browse",
            "inspect",
            "retrieve");
    private static final Set<String> REMOVING = Set.of(
            "delete",
            "remove",
            "clear",
            "drop",
            "destroy",
            "purge",
            "revoke",
            "cancel",
            "terminate",
            "reset",
            "transfer",
            "erase",
            "kill",
            "uninstall",
            "wipe",
            "unsubscribe",
            "disable",
            "close",
            "detach",
            "deregister");
    private static final Pattern SERVICE = Pattern.compile("^.*(?:[:./]|__)");
    private static final Pattern WORD = Pattern.compile("\\p{Lu}?[\\p{Ll}]+|\\p{Lu}+(?!\\p{Ll})|\\d+");

    /** Whether it changes nothing. */
    boolean reads() {
        return words().findFirst().filter(READING::contains).isPresent();
    }

    /** Whether it takes something away or gives it to somebody else. */
    boolean removes() {
        return words().limit(2).anyMatch(REMOVING::contains);
    }

    /** Pattern of names that begin with the same service and verb; only for one that reads. */
    String likeIt() {
        String service = service();
        Matcher verb = WORD.matcher(operation());
        int end = verb.find() ? verb.end() : 0;
        String rest = operation().substring(end);
        String separator = rest.startsWith("_") || rest.startsWith("-") ? rest.substring(0, 1) : "";
        return service + operation().substring(0, end) + separator + "*";
    }

    /** Its words in lower case, without those of the service. */
    Stream<String> words() {
        return WORD.matcher(operation()).results().map(word -> word.group().toLowerCase(Locale.ROOT));
    }

    /** Its words in lower case. */
    List<String> listWords() {
        return words().toList();
    }

    private String service() {
        Matcher matcher = SERVICE.matcher(text);
        return matcher.find() ? matcher.group() : "";
    }

    private String operation() {
        return text.substring(service().length());
    }
}
