package io.delegraph.analyzer.policy.aws;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a CloudTrail trail would show that an operation was called ({@code catalogue/aws-trail.txt}, which names its
 * sources). What a trail cannot show is never unused.
 *
 * <p>A trail that leaves out reading or writing events, or regions, shows less than is said here.
 */
public final class Observability {
    private static final String RESOURCE = "/catalogue/aws-trail.txt";

    /** Whether a call would stand in the trail. */
    public enum Shown {
        YES,
        NO,
        /** It depends on how the trail is set up, or nobody has said. */
        UNKNOWN
    }

    private enum Sort {
        EXCLUDABLE,
        DATA,
        NEVER
    }

    /** Operations of one class, such as {@code AWS::S3::Object}. */
    private record Entry(Sort sort, String name, Pattern operations) {}

    private final Set<String> managed = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();

    private Observability(Stream<String> lines) {
        lines.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::read);
    }

    private void read(String line) {
        List<String> words = List.of(line.split(" "));
        switch (words.get(0)) {
            case "management" -> managed.addAll(words.subList(1, words.size()));
            case "never" -> add(Sort.NEVER, "", words.subList(1, words.size()));
            default ->
                add(Sort.valueOf(words.get(0).toUpperCase(Locale.ROOT)), words.get(1), words.subList(2, words.size()));
        }
    }

    private void add(Sort sort, String name, List<String> operations) {
        String any = operations.stream()
                .map(operation -> "\\Q" + operation.replace("*", "\\E.*\\Q") + "\\E")
                .collect(Collectors.joining("|"));
        entries.add(new Entry(sort, name, Pattern.compile(any, Pattern.CASE_INSENSITIVE)));
    }

    /** The table that ships with the product. */
    public static Observability shipped() {
        return Shipped.TABLE;
    }

    /** Whether a trail of management events alone shows calls of the operation, such as {@code s3:GetObject}. */
    public Shown of(String operation) {
        return of(operation, Set.of());
    }

    /**
     * Whether the trail shows calls of the operation.
     *
     * @param seen classes of which it was seen to hold events. Data events may be on for some resources only, so that those
     *             of a class that was seen are UNKNOWN
     */
    public Shown of(String operation, Set<String> seen) {
        Optional<Entry> entry = find(operation);
        if (entry.isEmpty()) {
            String service = operation.substring(0, Math.max(0, operation.indexOf(':')));
            return managed.contains(service.toLowerCase(Locale.ROOT)) ? Shown.YES : Shown.UNKNOWN;
        }
        boolean on = seen.contains(entry.get().name());
        return switch (entry.get().sort()) {
            case NEVER -> Shown.NO;
            case DATA -> on ? Shown.UNKNOWN : Shown.NO;
            case EXCLUDABLE -> on ? Shown.YES : Shown.UNKNOWN;
        };
    }

    /** The class of events that a trail must log to show the operation; empty when no setting matters. */
    public Optional<String> findClass(String operation) {
        return find(operation).map(Entry::name).filter(name -> !name.isEmpty());
    }

    /** The classes of which these calls are events. */
    public Set<String> classesOf(Collection<String> operations) {
        return operations.stream()
                .flatMap(operation -> findClass(operation).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Entry> find(String operation) {
        return entries.stream()
                .filter(entry -> entry.operations().matcher(operation).matches())
                .findFirst();
    }

    private static final class Shipped {
        static final Observability TABLE = load();

        private static Observability load() {
            InputStream found = Objects.requireNonNull(Observability.class.getResourceAsStream(RESOURCE), RESOURCE);
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
                return new Observability(lines.lines());
            } catch (IOException broken) {
                throw new UncheckedIOException("The product's own table of trails cannot be read", broken);
            }
        }
    }
}
