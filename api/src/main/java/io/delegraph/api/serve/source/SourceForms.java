package io.delegraph.api.serve.source;

import io.delegraph.api.source.InvalidSource;
import io.delegraph.api.source.Source;
import io.delegraph.api.source.SourceConfiguration;
import io.delegraph.api.source.SourceConfiguration.AwsAccount;
import io.delegraph.api.source.SourceConfiguration.Paths;
import io.delegraph.api.source.SourceConfiguration.Trail;
import io.delegraph.api.source.SourceConfiguration.Upload;
import io.delegraph.api.source.SourceConfiguration.Watched;
import io.delegraph.api.source.SourceKind;
import io.delegraph.collector.Collectors;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Sources of requests, and back. */
final class SourceForms {
    private SourceForms() {}

    /**
     * The source that is asked for.
     *
     * @throws InvalidSource when it cannot be one
     */
    static Source source(String name, SourceRequest request) {
        request.collector().ifPresent(SourceForms::requireKnown);
        return new Source(
                name,
                configuration(request),
                request.zone(),
                request.estate().map(SourceForms::absolute),
                request.collector());
    }

    private static SourceConfiguration configuration(SourceRequest request) {
        try {
            return switch (request.kind().orElse(SourceKind.PATHS)) {
                case PATHS -> paths(request);
                case WATCHED -> watched(request);
                case UPLOAD -> new Upload();
                case AWS -> aws(request.aws().orElseThrow(() -> missing("aws")));
            };
        } catch (IllegalArgumentException e) {
            throw new InvalidSource(e.getMessage() + ".");
        }
    }

    private static Paths paths(SourceRequest request) {
        List<String> paths = request.paths().orElseThrow(() -> missing("paths"));
        paths.forEach(SourceForms::absolute);
        return new Paths(paths);
    }

    private static Watched watched(SourceRequest request) {
        String folder = request.folder().orElseThrow(() -> missing("folder"));
        return new Watched(absolute(folder).toString(), request.quietSeconds().orElse(Watched.USUAL_QUIET));
    }

    private static AwsAccount aws(AwsForm form) {
        return new AwsAccount(
                form.region(),
                Optional.empty(),
                form.roleArn(),
                form.organization().orElse(false),
                form.trailBucket()
                        .map(bucket -> new Trail(bucket, form.trailPrefix().orElse(""))),
                Optional.empty());
    }

    private static Path absolute(String text) {
        try {
            Path path = Path.of(text);
            if (path.isAbsolute() && path.equals(path.normalize())) {
                return path;
            }
        } catch (InvalidPathException e) {
            // Refused like every other text that is no path.
        }
        throw new InvalidSource("Paths have to be absolute and without '..'.");
    }

    private static void requireKnown(String name) {
        List<String> known =
                Collectors.listAll().stream().map(each -> each.name()).toList();
        if (!known.contains(name)) {
            throw new InvalidSource("'collector' has to be one of " + String.join(", ", known) + ".");
        }
    }

    private static InvalidSource missing(String field) {
        return new InvalidSource("A source of this kind needs '" + field + "'.");
    }

    /** The request that would make a source. */
    static SourceRequest request(Source source) {
        SourceConfiguration configuration = source.configuration();
        Optional<Paths> paths = as(Paths.class, configuration);
        Optional<Watched> watched = as(Watched.class, configuration);
        return new SourceRequest(
                Optional.of(source.name()),
                Optional.of(configuration.kind()),
                paths.map(Paths::paths),
                watched.map(Watched::folder),
                watched.map(Watched::quietSeconds),
                as(AwsAccount.class, configuration).map(SourceForms::form),
                source.zone(),
                source.estate().map(Path::toString),
                source.collector());
    }

    private static <T> Optional<T> as(Class<T> variant, SourceConfiguration configuration) {
        return Optional.of(configuration).filter(variant::isInstance).map(variant::cast);
    }

    private static AwsForm form(AwsAccount account) {
        return new AwsForm(
                account.region(),
                account.roleArn(),
                Optional.of(account.organization()),
                account.trail().map(Trail::bucket),
                account.trail().map(Trail::prefix));
    }
}
