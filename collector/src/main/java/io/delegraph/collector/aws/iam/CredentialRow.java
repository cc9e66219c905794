package io.delegraph.collector.aws.iam;

import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue.Flag;
import io.delegraph.cypher.graph.SourceLocation;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One user of a credential report. {@code N/A}, {@code no_information} and {@code not_supported} are absent, which is
 * not the same as no.
 */
record CredentialRow(Map<String, String> columns, SourceLocation at, Consumer<Diagnostic> problems) {
    private static final Set<String> ABSENT = Set.of("", "n/a", "no_information", "not_supported");

    CredentialRow {
        columns = Map.copyOf(columns);
    }

    Optional<String> find(String column) {
        return Optional.ofNullable(columns.get(column)).filter(value -> !ABSENT.contains(lower(value)));
    }

    Optional<Boolean> findFlag(String column) {
        return find(column).map(CredentialRow::lower).flatMap(value -> switch (value) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> {
                problems.accept(IamProblem.UNREADABLE_ENTRY.at(at, "column " + column, "true or false"));
                yield Optional.empty();
            }
        });
    }

    Optional<Instant> findTime(String column) {
        Optional<String> text = find(column);
        Optional<Instant> time = text.flatMap(AwsTime::find);
        if (text.isPresent() && time.isEmpty()) {
            problems.accept(IamProblem.UNREADABLE_TIME.at(at, column));
        }
        return time;
    }

    /** The properties with a yes-or-no that the row states, if it does. */
    Properties withFlag(Properties properties, Property property, String column) {
        return findFlag(column)
                .map(flag -> properties.with(property, new Flag(flag)))
                .orElse(properties);
    }

    /** The properties with a time that the row states, if it does. */
    Properties withTime(Properties properties, Property property, String column) {
        return findTime(column).map(time -> properties.with(property, time)).orElse(properties);
    }

    private static String lower(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
