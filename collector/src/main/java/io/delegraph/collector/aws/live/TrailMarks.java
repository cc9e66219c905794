package io.delegraph.collector.aws.live;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far the logs of each account and region were read.
 *
 * <p>Keys sort by time within one account and region only, and files of one moment in any order: so there is one mark for
 * each, and reading goes on an hour before it. What is read twice counts once, by the id of the event.
 */
final class TrailMarks {
    private static final Duration OVERLAP = Duration.ofHours(1);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu/MM/dd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm'Z'");
    private static final Pattern FILE = Pattern.compile(
            "(.*/)\\d{4}/\\d{2}/\\d{2}/(\\d{12}_CloudTrail_[a-z0-9-]+_)(\\d{8}T\\d{4}Z)_.+\\.json\\.gz");

    private final Map<String, String> last;

    TrailMarks(Map<String, String> last) {
        this.last = new TreeMap<>(last);
    }

    /** By the prefix of an account's region, the key that was read last. */
    Map<String, String> last() {
        return last;
    }

    void advance(String stream, String key) {
        last.put(stream, key);
    }

    /** The key after which reading starts; empty for the beginning. */
    String after(String stream, Instant now, Duration lookBack) {
        return Optional.ofNullable(last.get(stream))
                .map(TrailMarks::anHourBefore)
                .orElseGet(() -> stream.matches("(?:.*/)?CloudTrail/[a-z0-9-]+/")
                        ? stream + DAY.format(now.minus(lookBack))
                        : "");
    }

    private static String anHourBefore(String key) {
        Matcher file = FILE.matcher(key);
        if (!file.matches()) {
            return key;
        }
        try {
            LocalDateTime from = LocalDateTime.parse(file.group(3), MINUTE).minus(OVERLAP);
            return file.group(1) + DAY.format(from.toInstant(ZoneOffset.UTC)) + "/" + file.group(2)
                    + MINUTE.format(from);
        } catch (DateTimeParseException noTime) {
            return key;
        }
    }
}
