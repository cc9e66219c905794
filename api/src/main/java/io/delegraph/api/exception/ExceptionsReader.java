package io.delegraph.api.exception;

import io.delegraph.api.finding.CeilingLimits;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads entries strictly: whatever is not understood is an error. */
final class ExceptionsReader {
    private static final List<String> FIELDS =
            List.of("ceiling", "expires", "finding", "object", "owner", "reason", "rule", "subject");
    private static final List<String> LIMITS = List.of("score", "severity", "targets", "truth");
    private static final Pattern FINDING = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern RULE = Pattern.compile("[A-Z]{3}-\\d{3}");
    private static final double LARGEST_SCORE = 100;

    private ExceptionsReader() {}

    static List<ExceptionEntry> read(JsonCursor document) {
        Optional<JsonCursor> list = document.find("exceptions");
        if (!document.is(JsonKind.OBJECT) || list.isEmpty() || !list.get().is(JsonKind.ARRAY)) {
            ExceptionsProblem.UNREADABLE.report(document, document.kind().words());
            return List.of();
        }
        checkNames(document, List.of("exceptions"));
        List<ExceptionEntry> entries = new ArrayList<>();
        Set<String> digests = new HashSet<>();
        for (JsonCursor element : list.get().elements()) {
            entry(element).ifPresent(entry -> {
                if (!digests.add(entry.digest())) {
                    ExceptionsProblem.SAME_AGAIN.report(element);
                }
                entries.add(entry);
            });
        }
        return entries;
    }

    private static Optional<ExceptionEntry> entry(JsonCursor entry) {
        if (!entry.is(JsonKind.OBJECT)) {
            ExceptionsProblem.BAD_VALUE.report(entry, "exceptions", "an object");
            return Optional.empty();
        }
        checkNames(entry, FIELDS);
        Optional<FindingMatch> match = match(entry);
        Optional<String> owner = required(entry, "owner", "who answers for it");
        Optional<String> reason = required(entry, "reason", "why it is accepted");
        Optional<Instant> expires =
                required(entry, "expires", "a date or an instant").flatMap(text -> expires(entry, text));
        CeilingLimits limits =
                entry.find("ceiling").map(ExceptionsReader::limits).orElse(CeilingLimits.NONE);
        if (match.isEmpty() || owner.isEmpty() || reason.isEmpty() || expires.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ExceptionEntry(match.get(), owner.get(), reason.get(), expires.get(), limits, entry.at()));
    }

    private static Optional<FindingMatch> match(JsonCursor entry) {
        boolean byPattern = entry.find("rule").isPresent()
                || entry.find("subject").isPresent()
                || entry.find("object").isPresent();
        if (entry.find("finding").isPresent() == byPattern) {
            ExceptionsProblem.BAD_MATCH.report(entry);
            return Optional.empty();
        }
        if (!byPattern) {
            return required(entry, "finding", "the id of a finding")
                    .filter(id -> isOf(FINDING, id, entry, "finding", "the id of a finding"))
                    .map(FindingMatch.Id::new);
        }
        Optional<String> rule = required(entry, "rule", "the id of a rule")
                .filter(id -> isOf(RULE, id, entry, "rule", "the id of a rule such as PRV-004"));
        Optional<String> subject = required(entry, "subject", "a pattern of ids or names");
        Optional<Glob> object = entry.find("object").isPresent()
                ? required(entry, "object", "a pattern of ids or names").map(Glob::new)
                : Optional.empty();
        return rule.flatMap(id -> subject.map(pattern -> new FindingMatch.Pattern(id, new Glob(pattern), object)));
    }

    private static boolean isOf(Pattern form, String text, JsonCursor entry, String name, String expected) {
        boolean fits = form.matcher(text).matches();
        if (!fits) {
            ExceptionsProblem.BAD_VALUE.report(at(entry, name), name, expected);
        }
        return fits;
    }

    private static Optional<Instant> expires(JsonCursor entry, String text) {
        try {
            return Optional.of(
                    text.indexOf('T') < 0
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : Instant.parse(text));
        } catch (DateTimeParseException e) {
            ExceptionsProblem.BAD_VALUE.report(
                    at(entry, "expires"), "expires", "a date such as 2026-12-31 or an instant, in UTC");
            return Optional.empty();
        }
    }

    private static CeilingLimits limits(JsonCursor ceiling) {
        if (!ceiling.is(JsonKind.OBJECT)) {
            ExceptionsProblem.BAD_VALUE.report(ceiling, "ceiling", "an object");
            return CeilingLimits.NONE;
        }
        checkNames(ceiling, LIMITS);
        return new CeilingLimits(
                targets(ceiling),
                constant(ceiling, "severity", Severity.values()),
                constant(ceiling, "truth", Truth.values()),
                score(ceiling));
    }

    private static Optional<Set<String>> targets(JsonCursor ceiling) {
        Optional<JsonCursor> list = ceiling.find("targets");
        if (list.isEmpty()) {
            return Optional.empty();
        }
        List<JsonCursor> elements = list.get().elements();
        if (!list.get().is(JsonKind.ARRAY) || !elements.stream().allMatch(each -> each.is(JsonKind.TEXT))) {
            ExceptionsProblem.BAD_VALUE.report(list.get(), "targets", "a list of ids");
        }
        return Optional.of(elements.stream().map(JsonCursor::scalar).collect(Collectors.toSet()));
    }

    private static <E extends Enum<E>> Optional<E> constant(JsonCursor ceiling, String name, E[] known) {
        Optional<JsonCursor> value = ceiling.find(name);
        Optional<E> constant = value.filter(each -> each.is(JsonKind.TEXT))
                .flatMap(each -> Arrays.stream(known)
                        .filter(word -> word.name().equals(each.scalar()))
                        .findFirst());
        if (value.isPresent() && constant.isEmpty()) {
            String words = Arrays.stream(known).map(Enum::name).collect(Collectors.joining(", "));
            ExceptionsProblem.BAD_VALUE.report(value.get(), name, "one of " + words);
        }
        return constant;
    }

    private static Optional<Double> score(JsonCursor ceiling) {
        Optional<JsonCursor> value = ceiling.find("score");
        Optional<Double> score = value.filter(each -> each.is(JsonKind.NUMBER))
                .map(JsonCursor::scalar)
                .map(Double::valueOf)
                .filter(number -> number >= 0 && number <= LARGEST_SCORE);
        if (value.isPresent() && score.isEmpty()) {
            ExceptionsProblem.BAD_VALUE.report(value.get(), "score", "a number from 0 to 100");
        }
        return score;
    }

    private static Optional<String> required(JsonCursor entry, String name, String expected) {
        Optional<String> text = entry.find(name)
                .filter(value -> value.is(JsonKind.TEXT))
                .map(JsonCursor::scalar)
                .filter(value -> !value.isBlank());
        if (text.isEmpty()) {
            ExceptionsProblem.MISSING_FIELD.report(at(entry, name), name, expected);
        }
        return text;
    }

    private static JsonCursor at(JsonCursor entry, String name) {
        return entry.find(name).orElse(entry);
    }

    private static void checkNames(JsonCursor object, List<String> known) {
        Function<List<String>, String> list = names -> String.join(", ", new TreeSet<>(names));
        object.members().forEach((name, value) -> {
            if (!known.contains(name)) {
                ExceptionsProblem.UNKNOWN_FIELD.report(value, list.apply(known));
            }
        });
    }
}
