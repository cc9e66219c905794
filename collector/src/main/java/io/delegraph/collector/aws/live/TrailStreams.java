package io.delegraph.collector.aws.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;

/** Finds the folders of each account and region below a prefix: {@code AWSLogs/<account>/CloudTrail/<region>/}. */
final class TrailStreams {
    private static final int MOST_FOLDERS = 20_000;
    private static final int PAGE = 1000;

    private final S3Client s3;
    private final Asking asking;
    private final String bucket;
    private final Set<String> streams = new TreeSet<>();

    TrailStreams(S3Client s3, Asking asking, String bucket) {
        this.s3 = s3;
        this.asking = asking;
        this.bucket = bucket;
    }

    Set<String> below(String prefix) throws Unanswered {
        Deque<String> waiting = new ArrayDeque<>(Set.of(prefix));
        for (int asked = 0; !waiting.isEmpty(); asked++) {
            if (asked > MOST_FOLDERS) {
                throw new Unanswered(Unanswered.LIMIT);
            }
            String folder = waiting.remove();
            if (isStream(folder)) {
                streams.add(folder);
            } else {
                waiting.addAll(foldersIn(folder));
            }
        }
        return streams;
    }

    // A prefix that names a day or more is taken as it is.
    private static boolean isStream(String folder) {
        return folder.matches("(?:.*/)?CloudTrail/[a-z0-9-]+/.*");
    }

    private Set<String> foldersIn(String folder) throws Unanswered {
        Set<String> folders = new TreeSet<>();
        Set<String> tokens = new HashSet<>();
        String token = null;
        do {
            String from = token;
            ListObjectsV2Response page = asking.ask(() -> s3.listObjectsV2(request -> request.bucket(bucket)
                    .prefix(folder)
                    .delimiter("/")
                    .continuationToken(from)
                    .maxKeys(PAGE)));
            if (page.isTruncated() == null) {
                throw new Unanswered(Unanswered.UNREADABLE);
            }
            page.commonPrefixes().stream()
                    .map(CommonPrefix::prefix)
                    .filter(found -> leadsToLogs(found, folder))
                    .forEach(folders::add);
            token = page.isTruncated() ? Pages.next(page.nextContinuationToken(), tokens) : null;
        } while (token != null);
        return folders;
    }

    // Other services put their logs below AWSLogs, too; digests and insights are no events.
    private static boolean leadsToLogs(String found, String folder) {
        String last = found.substring(Math.min(folder.length(), found.length()));
        boolean below = found.startsWith(folder) && found.endsWith("/") && last.length() > 1;
        boolean inAccount = folder.matches("(?:.*/)?AWSLogs/(?:o-[a-z0-9]+/)?\\d{12}/");
        return below && (!inAccount || last.equals("CloudTrail/")) && !last.startsWith("CloudTrail-");
    }
}
