package io.delegraph.collector;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the collector for a document by what its first bytes say.
 *
 * <p>Where several recognise a document, the most specific reads it: a collector of one provider's format (its name has
 * a dot, such as {@code aws.iam}) before one of a general format ({@code facts}), then by name.
 */
public final class FormatDetector {
    /** How much of a document its head is at most. */
    public static final int HEAD_BYTES = 1 << 16;

    private static final Comparator<Collector> MOST_SPECIFIC_FIRST = Comparator.comparing(
                    (Collector collector) -> !collector.name().contains("."))
            .thenComparing(Collector::name);

    private final List<Collector> collectors;

    public FormatDetector(List<Collector> collectors) {
        this.collectors = collectors.stream().sorted(MOST_SPECIFIC_FIRST).toList();
    }

    /**
     * The collector of this name, for {@code --as}.
     *
     * @throws IllegalArgumentException when there is none; the message lists the names
     */
    public Collector getNamed(String name) {
        return collectors.stream()
                .filter(collector -> collector.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no collector '" + name + "'. Known: " + String.join(", ", listNames()) + "."));
    }

    /** Names that {@link #getNamed} knows, sorted. */
    public List<String> listNames() {
        return collectors.stream().map(Collector::name).sorted().toList();
    }

    /** Collectors that recognise the document, the most specific first. */
    public List<Collector> listMatching(DocumentHead head) {
        return collectors.stream()
                .filter(collector -> collector.recognises(head))
                .toList();
    }

    /** The head as text: UTF-16 when it starts with that byte order mark, else UTF-8; the mark itself is left out. */
    public static DocumentHead head(String uri, byte[] bytes) {
        int length = Math.min(bytes.length, HEAD_BYTES);
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return decoded(uri, bytes, 3, length, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return decoded(uri, bytes, 2, length, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return decoded(uri, bytes, 2, length, StandardCharsets.UTF_16LE);
        }
        return decoded(uri, bytes, 0, length, StandardCharsets.UTF_8);
    }

    private static DocumentHead decoded(String uri, byte[] bytes, int from, int to, Charset charset) {
        return new DocumentHead(uri, new String(bytes, from, to - from, charset));
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
