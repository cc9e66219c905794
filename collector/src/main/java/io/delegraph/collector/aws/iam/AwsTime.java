package io.delegraph.collector.aws.iam;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;

/** Times as AWS writes them: ISO 8601, with a space for the T in some tools, or seconds since 1970. */
public final class AwsTime {
    private static final double LAST_SECOND = 253_402_300_799.0;

    private AwsTime() {}

    static Optional<Instant> find(String text) {
        String iso = text.strip();
        if (iso.length() > 10 && iso.charAt(10) == ' ') {
            iso = iso.substring(0, 10) + 'T' + iso.substring(11);
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(iso).withOffsetSameInstant(ZoneOffset.UTC);
            boolean plausible = time.getYear() > 0 && time.getYear() < 10_000;
            return plausible ? Optional.of(time.toInstant()) : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    static Optional<Instant> findSeconds(String number) {
        double seconds = Double.parseDouble(number);
        boolean plausible = seconds >= 0 && seconds <= LAST_SECOND;
        return plausible ? Optional.of(Instant.ofEpochMilli(Math.round(seconds * 1_000))) : Optional.empty();
    }

    /** The properties with the time that a member of the holder states, if it does; an unreadable one is reported. */
    public static Properties withTime(
            Properties properties, Property property, JsonCursor holder, String member, Consumer<Diagnostic> problems) {
        Optional<JsonCursor> value = holder.find(member);
        Optional<Instant> time = value.flatMap(AwsTime::find);
        if (value.isPresent() && time.isEmpty()) {
            problems.accept(IamProblem.UNREADABLE_TIME.at(value.get().at(), member));
        }
        return time.map(instant -> properties.with(property, instant)).orElse(properties);
    }

    private static Optional<Instant> find(JsonCursor value) {
        return value.kind() == JsonKind.NUMBER ? findSeconds(value.scalar()) : find(value.scalar());
    }
}
