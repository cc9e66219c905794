package io.delegraph.api.source;

import io.delegraph.api.source.SourceConfiguration.AwsAccount;
import io.delegraph.collector.aws.live.AssumedRole;
import io.delegraph.collector.aws.live.LiveAccount;
import io.delegraph.collector.aws.live.LiveAccount.Organization;
import io.delegraph.collector.aws.live.LiveReading;
import io.delegraph.collector.aws.live.Refreshed;
import io.delegraph.collector.aws.live.ScopeOutcome;
import io.delegraph.collector.aws.live.TrailBucket;
import io.delegraph.cypher.graph.Completeness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Reads AWS accounts through their API. Where AWS is, only the server's own configuration says: a source that names an
 * address is refused, since signed requests would go there.
 *
 * <p>Logs are gone on with where the last reading that was {@link #stored} ended, as long as this process lives; a new one
 * looks back again, and what it reads twice counts once.
 */
public final class AwsReader implements SourceReader {
    private final LiveReading reading;
    private final Map<AwsAccount, String> fetched = new ConcurrentHashMap<>();
    private final Map<AwsAccount, String> stored = new ConcurrentHashMap<>();

    public AwsReader(LiveReading reading) {
        this.reading = reading;
    }

    @Override
    public boolean reads(SourceConfiguration configuration) {
        return configuration instanceof AwsAccount;
    }

    @Override
    public Fetched fetch(SourceConfiguration configuration, Path into) {
        AwsAccount account = (AwsAccount) configuration;
        if (account.endpoint().isPresent() || account.profile().isPresent()) {
            return Fetched.failed("Where AWS is and with which credentials it is asked, only the server's own"
                    + " configuration says; a source names neither endpoint nor profile");
        }
        try {
            return fetch(account, into);
        } catch (IllegalArgumentException unusable) {
            return Fetched.failed(String.valueOf(unusable.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("The spool cannot be written", e);
        }
    }

    private Fetched fetch(AwsAccount account, Path into) throws IOException {
        // What an earlier look brought, and no scan stored, is to be brought again.
        fetched.remove(account);
        Refreshed refreshed = reading.refresh(live(account), into, Optional.ofNullable(stored.get(account)));
        Completeness completeness = refreshed.completeness();
        if (completeness == Completeness.FAILED) {
            return Fetched.failed(reason(refreshed));
        }
        fetched.put(account, refreshed.marker());
        return completeness == Completeness.COMPLETE
                ? Fetched.complete(List.of(into))
                : Fetched.partial(List.of(into), reason(refreshed));
    }

    @Override
    public void stored(SourceConfiguration configuration) {
        if (configuration instanceof AwsAccount account) {
            Optional.ofNullable(fetched.remove(account)).ifPresent(marker -> stored.put(account, marker));
        }
    }

    private static LiveAccount live(AwsAccount account) {
        return new LiveAccount(
                account.region(),
                account.roleArn().map(arn -> new AssumedRole(arn, Optional.empty())),
                account.organization() ? Organization.READ : Organization.LEFT_OUT,
                account.trail()
                        .map(trail -> new TrailBucket(trail.bucket(), trail.prefix(), TrailBucket.USUAL_LOOK_BACK)));
    }

    private static String reason(Refreshed refreshed) {
        return refreshed.scopes().stream()
                .filter(scope -> scope.completeness() != Completeness.COMPLETE)
                .map(AwsReader::reason)
                .collect(Collectors.joining("; "));
    }

    private static String reason(ScopeOutcome scope) {
        return scope.scope() + " (" + scope.reason() + ")";
    }
}
