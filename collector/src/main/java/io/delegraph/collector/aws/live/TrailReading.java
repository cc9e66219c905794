package io.delegraph.collector.aws.live;

import io.delegraph.cypher.graph.Completeness;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Reads the log files that came since the last refresh. A file that is not answered stops its account and region there, so
 * that the next refresh begins with it; the others go on.
 */
final class TrailReading {
    private static final int PAGE = 1000;
    private static final Pattern ACCOUNT = Pattern.compile("(?:.*/)?(\\d{12})/CloudTrail/.*");

    private final S3Client s3;
    private final Asking asking;
    private final AccountFolder folder;
    private final LiveLimits limits;
    private final Instant now;
    private final Map<String, String> failures = new TreeMap<>();
    private long bytesLeft;

    TrailReading(S3Client s3, Asking asking, AccountFolder folder, LiveLimits limits, Instant now) {
        this.s3 = s3;
        this.asking = asking;
        this.folder = folder;
        this.limits = limits;
        this.now = now;
        this.bytesLeft = limits.totalBytes();
    }

    ScopeOutcome read(TrailBucket trail, TrailMarks marks) throws IOException {
        Set<String> streams = streams(trail, marks);
        int share = Math.max(1, limits.objects() / Math.max(1, streams.size()));
        for (String stream : streams) {
            try {
                stream(trail, stream, marks, share);
            } catch (Unanswered why) {
                fail(accountOf(stream), why);
            }
        }
        if (failures.isEmpty()) {
            return new ScopeOutcome("cloudtrail", Completeness.COMPLETE, "");
        }
        for (Map.Entry<String, String> failure : failures.entrySet()) {
            folder.logsUnanswered(failure.getKey(), new Unanswered(failure.getValue()));
        }
        String reason = failures.entrySet().stream()
                .limit(5)
                .map(failure -> failure.getKey() + ": " + failure.getValue())
                .collect(Collectors.joining("; "));
        return new ScopeOutcome("cloudtrail", Completeness.PARTIAL, reason);
    }

    // Folders known from before are read even when the bucket does not list them this time.
    private Set<String> streams(TrailBucket trail, TrailMarks marks) {
        Set<String> streams = new TreeSet<>();
        marks.last().keySet().stream()
                .filter(known -> known.startsWith(trail.prefix()))
                .forEach(streams::add);
        try {
            streams.addAll(new TrailStreams(s3, asking, trail.bucket()).below(trail.prefix()));
        } catch (Unanswered why) {
            fail(folder.account(), why);
        }
        return streams;
    }

    private void fail(String account, Unanswered why) {
        failures.putIfAbsent(account, why.code());
    }

    private String accountOf(String stream) {
        Matcher matcher = ACCOUNT.matcher(stream);
        return matcher.matches() ? matcher.group(1) : folder.account();
    }

    private void stream(TrailBucket trail, String stream, TrailMarks marks, int share) throws Unanswered, IOException {
        String after = marks.after(stream, now, trail.lookBack());
        Set<String> tokens = new HashSet<>();
        String token = null;
        int taken = 0;
        do {
            String from = token;
            ListObjectsV2Response page = asking.ask(() -> s3.listObjectsV2(request -> request.bucket(trail.bucket())
                    .prefix(stream)
                    .startAfter(after.isEmpty() ? null : after)
                    .continuationToken(from)
                    .maxKeys(PAGE)));
            if (page.isTruncated() == null) {
                throw new Unanswered(Unanswered.UNREADABLE);
            }
            for (S3Object object : page.contents()) {
                taken += take(trail, stream, object) ? 1 : 0;
                marks.advance(stream, object.key());
                if (taken >= share || bytesLeft <= 0) {
                    throw new Unanswered(Unanswered.LIMIT);
                }
            }
            token = page.isTruncated() ? Pages.next(page.nextContinuationToken(), tokens) : null;
        } while (token != null);
    }

    private boolean take(TrailBucket trail, String stream, S3Object object) throws Unanswered, IOException {
        if (object.key() == null || object.size() == null) {
            throw new Unanswered(Unanswered.UNREADABLE);
        }
        if (!object.key().endsWith(".json.gz")) {
            return false;
        }
        if (!LogFile.isPlain(object.key())) {
            fail(accountOf(stream), new Unanswered(Unanswered.FOREIGN_KEY));
            return false;
        }
        if (object.size() > limits.objectBytes()) {
            fail(accountOf(stream), new Unanswered(Unanswered.LIMIT));
            return false;
        }
        LogFile file = new LogFile(folder.logs().resolve(object.key()), limits.objectBytes());
        long read = asking.ask(
                () -> s3.getObject(request -> request.bucket(trail.bucket()).key(object.key()), file));
        bytesLeft -= read;
        if (read != object.size()) {
            throw new Unanswered(Unanswered.UNREADABLE);
        }
        return true;
    }
}
