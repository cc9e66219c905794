package io.delegraph.api.source;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A registered source.
 *
 * @param name          as schedules and scans name it, and as what carries no native scope is named
 * @param zone          that it lies in; only callers without zones see and touch it when empty
 * @param estate        absolute path of the estate file under which it is read
 * @param collector     that reads every document of it, instead of detection
 */
public record Source(
        String name,
        SourceConfiguration configuration,
        Optional<String> zone,
        Optional<Path> estate,
        Optional<String> collector) {
    /** What a name looks like: it stands in addresses. */
    public static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    public Source {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidSource("A name has to begin with a letter or digit and to consist of at most 100 letters,"
                    + " digits and ._-");
        }
        Objects.requireNonNull(configuration, "configuration");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(estate, "estate");
        Objects.requireNonNull(collector, "collector");
    }
}
