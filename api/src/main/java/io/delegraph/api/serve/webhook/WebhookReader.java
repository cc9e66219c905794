package io.delegraph.api.serve.webhook;

import io.delegraph.api.egress.EgressClient;
import io.delegraph.api.egress.EgressRefused;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.api.webhook.EventType;
import io.delegraph.api.webhook.Sample;
import io.delegraph.api.webhook.TemplateRefused;
import io.delegraph.api.webhook.WebhookDefinition;
import io.delegraph.api.webhook.WebhookFilter;
import io.delegraph.api.webhook.WebhookSecrets.Access;
import io.delegraph.cypher.graph.Severity;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Understands what administrators write, or refuses it with a problem that quotes nothing. */
@Singleton
final class WebhookReader {
    private static final String NAME = "[A-Za-z0-9._-]{1,64}";
    private static final String HEADER = "[A-Za-z0-9-]{1,64}";
    private static final String HEADER_VALUE = "[\\x21-\\x7e](?:[\\x20-\\x7e]{0,4094}[\\x21-\\x7e])?";
    private static final int MOST_HEADERS = 10;
    private static final int MOST_VALUES = 200;
    private static final Set<String> OWN_HEADERS = Set.of(
            "host",
            "connection",
            "content-type",
            "content-length",
            "content-encoding",
            "transfer-encoding",
            "expect",
            "te",
            "trailer",
            "upgrade",
            "proxy-authorization",
            "proxy-connection",
            "webhook-id",
            "webhook-timestamp",
            "webhook-signature");

    private final EgressClient egress;

    WebhookReader(EgressClient egress) {
        this.egress = egress;
    }

    /**
     * The definition.
     *
     * @param url that events are sent to
     */
    WebhookDefinition definition(WebhookRequest request, String url) {
        WebhookDefinition definition = new WebhookDefinition(
                name(request),
                origin(url),
                one(request.format(), "format", WebhookDefinition.Format.values()),
                request.template(),
                types(request),
                filter(request.filter().orElse(FilterBody.NONE)),
                one(request.receives().or(() -> Optional.of("all")), "receives", WebhookDefinition.Receives.values()),
                request.enabled().orElse(true));
        if (definition.template().isPresent() != (definition.format() == WebhookDefinition.Format.TICKET)) {
            throw invalid("'template' is needed for the format ticket, and for no other.");
        }
        try {
            Sample.check(definition);
            return definition;
        } catch (TemplateRefused e) {
            throw invalid(e.text());
        }
    }

    /**
     * How to reach the receiver.
     *
     * @param before what is in force, for a webhook that there is: whatever the request leaves out
     */
    Access access(WebhookRequest request, Optional<Access> before) {
        String url = request.url().or(() -> before.map(Access::url)).orElseThrow(() -> invalid("'url' is missing."));
        Map<String, String> headers =
                request.headers().or(() -> before.map(Access::headers)).orElse(Map.of());
        boolean fine =
                headers.size() <= MOST_HEADERS && headers.entrySet().stream().allMatch(WebhookReader::isHeader);
        if (!fine) {
            throw invalid("'headers' has up to " + MOST_HEADERS
                    + " headers in ASCII, and none that HTTP or the signature needs itself.");
        }
        return new Access(url, headers);
    }

    private String origin(String url) {
        try {
            egress.check(url);
            return EgressClient.origin(url);
        } catch (EgressRefused e) {
            throw invalid(e.reason().text());
        }
    }

    private static boolean isHeader(Map.Entry<String, String> header) {
        return header.getKey().matches(HEADER)
                && !OWN_HEADERS.contains(header.getKey().toLowerCase(Locale.ROOT))
                && header.getValue().matches(HEADER_VALUE);
    }

    private static String name(WebhookRequest request) {
        return request.name()
                .filter(name -> name.matches(NAME))
                .orElseThrow(() -> invalid("'name' has 1 to 64 letters, digits, dots, dashes and underscores."));
    }

    private static Set<EventType> types(WebhookRequest request) {
        List<String> written = request.events().orElse(List.of());
        Set<EventType> types =
                written.stream().flatMap(text -> EventType.find(text).stream()).collect(Collectors.toSet());
        if (types.isEmpty() || types.size() != Set.copyOf(written).size()) {
            throw invalid("'events' lists some of "
                    + Arrays.stream(EventType.values())
                            .filter(EventType::isOffered)
                            .map(EventType::text)
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        return types;
    }

    private static WebhookFilter filter(FilterBody body) {
        Severity atLeast = one(body.severity().or(() -> Optional.of("low")), "filter.severity", Severity.values());
        return new WebhookFilter(atLeast, few(body.rules()), few(body.owners()), few(body.zones()));
    }

    private static Set<String> few(Optional<Set<String>> values) {
        Set<String> given = values.orElse(Set.of());
        if (given.size() > MOST_VALUES) {
            throw invalid("A filter lists at most " + MOST_VALUES + " values of a kind.");
        }
        return given;
    }

    private static <E extends Enum<E>> E one(Optional<String> text, String field, E[] known) {
        return text.flatMap(written -> Arrays.stream(known)
                        .filter(constant -> constant.name().equalsIgnoreCase(written))
                        .findFirst())
                .orElseThrow(() -> invalid("'" + field + "' is one of "
                        + Arrays.stream(known)
                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private static Problem invalid(String text) {
        return new Problem(ProblemType.INVALID_REQUEST, text);
    }
}
