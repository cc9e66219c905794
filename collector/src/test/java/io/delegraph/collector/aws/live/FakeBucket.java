package io.delegraph.collector.aws.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A bucket as S3's REST XML says it; pages hold two keys. */
record FakeBucket(FakeEstate estate) {
    private static final int PAGE = 2;

    Reply list(Map<String, String> query) {
        String prefix = query.getOrDefault("prefix", "");
        String from = query.getOrDefault("continuation-token", query.getOrDefault("start-after", ""));
        boolean folders = query.containsKey("delimiter");
        TreeSet<String> entries = new TreeSet<>();
        for (String key : estate.objects.keySet()) {
            if (key.startsWith(prefix)) {
                int slash = key.indexOf('/', prefix.length());
                entries.add(folders && slash >= 0 ? key.substring(0, slash + 1) : key);
            }
        }
        List<String> left = new ArrayList<>(entries.tailSet(from, false));
        List<String> page = left.subList(0, Math.min(PAGE, left.size()));
        boolean truncated = page.size() < left.size();
        String next =
                truncated ? "<NextContinuationToken>" + page.get(page.size() - 1) + "</NextContinuationToken>" : "";
        return Reply.xml(result(truncated, next + contents(page)), result(false, ""));
    }

    private String contents(List<String> page) {
        return page.stream()
                .map(key -> key.endsWith("/")
                        ? "<CommonPrefixes><Prefix>" + key + "</Prefix></CommonPrefixes>"
                        : "<Contents><Key>" + key + "</Key><Size>"
                                + estate.objects.getOrDefault(key, new byte[0]).length
                                + "</Size><LastModified>2026-11-20T12:00:00.000Z</LastModified></Contents>")
                .collect(Collectors.joining());
    }

    private static String result(boolean truncated, String inside) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Name>logs</Name><IsTruncated>"
                + truncated + "</IsTruncated>" + inside + "</ListBucketResult>";
    }

    Reply get(String key) {
        byte[] object = estate.objects.get(key);
        return object == null ? Reply.error(404, "application/xml", "NoSuchKey") : Reply.object(object);
    }
}
