package io.delegraph.collector.transcript;

import io.delegraph.collector.parse.JsonCursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** Moments as logs write them: ISO 8601 with or without a zone (then UTC), seconds or milliseconds since 1970. */
final class Times {
    private static final Pattern NAME = Pattern.compile(
            "(?i)(?:.*_)?(?:timestamp|time|date|ts)|created_?at|start_?time|started_?at|created|date_?created");
    private static final double MOST_SECONDS = 1e11;
    private static final double MOST_MILLISECONDS = 1e14;

    private Times() {}

    /** The first member of the record that is named as a time and is one. */
    static Optional<Instant> find(JsonCursor record) {
        return record.members().entrySet().stream()
                .filter(each -> NAME.matcher(each.getKey()).matches())
                .flatMap(each -> of(each.getValue()).stream())
                .findFirst();
    }

    static Optional<Instant> of(JsonCursor value) {
        return switch (value.kind()) {
            case TEXT -> of(value.scalar());
            case NUMBER -> ofNumber(value.scalar());
            default -> Optional.empty();
        };
    }

    static Optional<Instant> of(String written) {
        String text = written.strip();
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
            return Optional.empty();
        }
        String iso = text.replaceFirst("(?<=\\d{2}) (?=\\d{2}:)", "T").replaceFirst(" UTC$", "Z");
        try {
            if (iso.length() <= "2026-01-21".length()) {
                return Optional.of(LocalDate.parse(iso).atStartOfDay().toInstant(ZoneOffset.UTC));
            }
            boolean zoned = iso.matches(".*(?:Z|[+-]\\d{2}:?\\d{2})");
            return Optional.of(
                    zoned
                            ? OffsetDateTime.parse(iso.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"))
                                    .toInstant()
                            : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> ofNumber(String written) {
        double number = Double.parseDouble(written);
        // Smaller numbers are durations and counts.
        if (number < 1e8 || number > MOST_MILLISECONDS) {
            return Optional.empty();
        }
        double milliseconds = number < MOST_SECONDS ? number * 1000 : number;
        return Optional.of(Instant.ofEpochMilli(Math.round(milliseconds)));
    }
}
