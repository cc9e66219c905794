package io.delegraph.collector.aws.cloudtrail;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One event that says when somebody called what.
 *
 * @param service   the service's name in CloudTrail, such as {@code s3}
 * @param operation as CloudTrail writes it
 */
record TrailEvent(JsonCursor json, Instant time, String service, String operation) {
    private static final Pattern ADDRESS = Pattern.compile("\\.amazonaws\\.com(\\.cn)?$");
    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern ZONED = Pattern.compile("T.*(?:Z|[+-]\\d{2}:?\\d{2})$");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    /** The event, unless something is missing without which it says nothing; that is reported. */
    static Optional<TrailEvent> read(JsonCursor json) {
        if (!json.is(JsonKind.OBJECT)) {
            return Optional.empty();
        }
        if (text(json, "eventCategory").filter("Insight"::equals).isPresent()) {
            TrailProblem.NO_CALL.report(json);
            return Optional.empty();
        }
        Optional<String> source = text(json, "eventSource");
        Optional<String> operation = text(json, "eventName");
        if (source.isEmpty() || operation.isEmpty()) {
            TrailProblem.NOT_AN_EVENT.report(json, source.isEmpty() ? "eventSource" : "eventName");
            return Optional.empty();
        }
        // Logstash's codec for CloudTrail moves the time of the event to its own member.
        Optional<Instant> time =
                text(json, "eventTime").or(() -> text(json, "@timestamp")).flatMap(TrailEvent::time);
        if (time.isEmpty()) {
            TrailProblem.MISSING_TIME.report(json);
        }
        String service = ADDRESS.matcher(source.get()).replaceFirst("");
        return time.map(when -> new TrailEvent(json, when, service, operation.get()));
    }

    /** A time as CloudTrail and those who hand its events on write it; without a zone it is UTC. */
    static Optional<Instant> time(String written) {
        String text = written.strip().replace(' ', 'T');
        try {
            boolean zoned = ZONED.matcher(text).find();
            return Optional.of(
                    zoned
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** A member's text, if it has one that is not blank. */
    static Optional<String> text(JsonCursor object, String name) {
        return object.find(name)
                .filter(member -> member.kind() == JsonKind.TEXT || member.kind() == JsonKind.NUMBER)
                .map(JsonCursor::scalar)
                .filter(text -> !text.isBlank());
    }

    Optional<String> text(String name) {
        return text(json, name);
    }

    /** What stands at this path; nothing when one of its members is missing or of another kind. */
    Optional<JsonCursor> at(String... path) {
        Optional<JsonCursor> found = Optional.of(json);
        for (String name : path) {
            found = found.flatMap(each -> each.find(name));
        }
        return found;
    }

    /** The text at this path, if it is not blank; a flag's as {@code true} or {@code false}. */
    Optional<String> textAt(String... path) {
        return at(path).filter(each -> each.kind() != JsonKind.OBJECT && each.kind() != JsonKind.ARRAY)
                .map(JsonCursor::scalar)
                .filter(text -> !text.isBlank());
    }

    /** The account whose trail recorded the event, twelve digits. */
    Optional<String> account() {
        return Stream.of(text("recipientAccountId"), textAt("userIdentity", "accountId"))
                .flatMap(Optional::stream)
                .filter(account -> ACCOUNT.matcher(account).matches())
                .findFirst();
    }

    Optional<String> region() {
        return text("awsRegion").filter(region -> REGION.matcher(region).matches());
    }

    /** The partition, as ARNs begin: {@code aws}, {@code aws-cn}, {@code aws-us-gov}. */
    String partition() {
        String region = region().orElse("");
        return region.startsWith("cn-") ? "aws-cn" : region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }
}
