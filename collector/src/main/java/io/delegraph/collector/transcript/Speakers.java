package io.delegraph.collector.transcript;

import io.delegraph.collector.parse.JsonCursor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who speaks in a list of messages: a person and an agent, or several agents.
 *
 * <p>Agents stand behind their name, either in place of a role, such as {@code Planner} or {@code Planner (-> Searcher)}
 * when it addresses another, or beside the role of user or assistant, which is then as one of them saw it.
 */
final class Speakers {
    private static final Pattern ADDRESSED = Pattern.compile("([^()]+?)\\s*\\(\\s*->\\s*([^()]+?)\\s*\\)");
    private static final Pattern ASIDE = Pattern.compile("([^()]+?)\\s*\\([^()]*\\)");

    private Speakers() {}

    /** Whether several agents speak. */
    static boolean areSeveral(List<JsonCursor> messages) {
        boolean other = messages.stream()
                .anyMatch(message ->
                        Peek.text(message, "role").isPresent() && Message.role(message) == Message.Role.OTHER);
        return other || areNamed(messages);
    }

    // One name in the person's role could be the person's; two, or one that the assistant has, too, are agents'.
    private static boolean areNamed(List<JsonCursor> messages) {
        Map<Message.Role, Set<String>> names = new HashMap<>();
        Message.Role first = Message.Role.PERSON;
        for (JsonCursor message : messages) {
            Message.Role role = Message.role(message);
            if (role == Message.Role.PERSON || role == Message.Role.ASSISTANT) {
                Optional<String> name = Peek.text(message, "name");
                if (name.isEmpty()) {
                    return false;
                }
                first = names.isEmpty() ? role : first;
                names.computeIfAbsent(role, absent -> new HashSet<>()).add(name.get());
            }
        }
        Set<String> asPerson = names.getOrDefault(Message.Role.PERSON, Set.of());
        Set<String> asAssistant = names.getOrDefault(Message.Role.ASSISTANT, Set.of());
        boolean both = asPerson.stream().anyMatch(asAssistant::contains);
        return asPerson.size() > 1 || asAssistant.size() > 1 || both || first == Message.Role.ASSISTANT;
    }

    /** The agent that speaks, if it is one. */
    static Optional<String> agent(JsonCursor message) {
        Message.Role role = Message.role(message);
        if (role == Message.Role.OTHER) {
            return Peek.text(message, "role").map(Speakers::withoutAside);
        }
        boolean turn = role == Message.Role.PERSON || role == Message.Role.ASSISTANT;
        return Peek.text(message, "name").filter(name -> turn);
    }

    /** The agent that the speaker addresses. */
    static Optional<String> addressed(JsonCursor message) {
        return Peek.text(message, "role")
                .map(ADDRESSED::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(2));
    }

    private static String withoutAside(String role) {
        Matcher matcher = ASIDE.matcher(role);
        return matcher.matches() ? matcher.group(1) : role;
    }
}
