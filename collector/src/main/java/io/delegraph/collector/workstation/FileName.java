package io.delegraph.collector.workstation;

import io.delegraph.collector.DocumentHead;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a document is called.
 *
 * @param folder name of the folder that it lies in, in lower case; empty when its path does not tell
 * @param name   in lower case
 */
record FileName(String folder, String name) {
    static FileName of(DocumentHead head) {
        return of(head.uri());
    }

    static FileName of(String uri) {
        String path = uri.replace('\\', '/').toLowerCase(Locale.ROOT);
        List<String> names = Arrays.stream(path.split("/", -1))
                .filter(part -> !part.isEmpty())
                .toList();
        int last = names.size() - 1;
        return new FileName(last < 1 ? "" : names.get(last - 1), last < 0 ? "" : names.get(last));
    }

    boolean is(String... anyOf) {
        return Arrays.asList(anyOf).contains(name);
    }
}
