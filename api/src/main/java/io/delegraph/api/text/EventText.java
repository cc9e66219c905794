package io.delegraph.api.text;

import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.Argument;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.TaskRequest;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What answers about what was seen have in common. */
final class EventText {
    private static final int SHOWN_DIGITS = 8;

    private final TextPage page;

    EventText(TextPage page) {
        this.page = page;
    }

    /** To the second, in UTC. */
    static String time(Instant time) {
        return time.equals(Observation.UNDATED)
                ? "a time that is not stated"
                : time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** {@code read_order on crm/orders}. */
    static String deed(String action, String resource) {
        boolean anywhere = resource.isEmpty() || resource.equals(Argument.EVERY);
        return action + (anywhere ? "" : " on " + resource);
    }

    /** {@code read_order on crm/orders, account A17 or A18}. */
    static String allowance(Allowance allowance) {
        String limits = allowance.attributes().entrySet().stream()
                .map(each -> ", " + each.getKey() + " "
                        + (each.getValue().isEmpty() ? "none" : String.join(" or ", each.getValue())))
                .collect(Collectors.joining());
        String resource = allowance.resource();
        return allowance.action() + (resource.equals("*") ? " on anything" : " on " + resource) + limits;
    }

    /** {@code account A17, A99; region every}. */
    static String data(Map<String, List<String>> values) {
        return values.entrySet().stream()
                .map(each -> each.getKey() + " " + String.join(", ", shown(each.getValue())))
                .collect(Collectors.joining("; "));
    }

    private static List<String> shown(List<String> values) {
        return values.stream()
                .map(value -> value.equals(Argument.EVERY) ? "(all of them)" : credential(value))
                .toList();
    }

    /** A fingerprint's first digits; anything else as it is. */
    static String credential(String name) {
        boolean fingerprint = name.matches("fp:[A-Za-z0-9._-]{1,64}:[0-9a-f]{64}");
        return fingerprint ? name.substring(0, name.lastIndexOf(':') + 1 + SHOWN_DIGITS) + "…" : name;
    }

    /** Who asked for what and who approved it. */
    void request(String indent, TaskRequest request) {
        List<String> parts = new ArrayList<>();
        request.subject().map(Party::name).ifPresent(name -> parts.add("asked by " + name));
        request.agent().map(Party::name).ifPresent(name -> parts.add("of " + name));
        String approver = request.approver().map(Party::name).orElse("");
        String approved = switch (request.basis()) {
            case SIGNED -> "signed" + (approver.isEmpty() ? "" : " by " + approver);
            case APPROVED -> approver.isEmpty() ? "approved" : "approved by " + approver;
            case STATED -> "approved by nobody";
        };
        parts.add(approved + request.ticket().map(ticket -> " (" + ticket + ")").orElse(""));
        request.expiresAt().ifPresent(end -> parts.add("until " + time(end)));
        request.template().ifPresent(template -> parts.add("template " + template));
        page.prose(indent, String.join(", ", parts));
        if (request.template().isEmpty() || !request.allowances().isEmpty()) {
            scope(indent, request.allowances());
        }
        place(indent, request.at());
    }

    /** What is allowed, one line each. */
    void scope(String indent, List<Allowance> allowances) {
        if (allowances.isEmpty()) {
            page.prose(indent, "says nothing of what may be done");
        }
        allowances.stream()
                .sorted(Comparator.naturalOrder())
                .forEach(each -> page.prose(indent, "may " + allowance(each)));
    }

    /** To whom the call passes work or authority on, and with what; nothing for one that passes on neither. */
    void handover(String indent, ObservedCall call) {
        String to = call.delegate().map(Party::name).map(name -> "to " + name).orElse("");
        String with = call.presented()
                .issuedToken()
                .flatMap(TokenClaims::scope)
                .map(scope -> "with a token of " + String.join(" ", scope))
                .or(() -> call.presented().issued().map(id -> "with " + credential(id)))
                .orElse("");
        String text = (to + " " + with).strip();
        if (!text.isEmpty()) {
            page.prose(indent, text);
        }
    }

    /** Where something was read. */
    void place(String indent, SourceLocation at) {
        String place = PathText.place(at);
        if (!place.isEmpty()) {
            page.line(indent + page.style().link(place));
        }
    }
}
