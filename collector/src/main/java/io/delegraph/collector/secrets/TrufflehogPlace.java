package io.delegraph.collector.secrets;

import io.delegraph.collector.parse.JsonCursor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where trufflehog found something: {@code SourceMetadata.Data} has one member, named after the kind of source. */
record TrufflehogPlace(String kind, JsonCursor data) {
    private static final List<String> FILES = List.of("file", "filename", "path");
    private static final List<String> CONTAINERS =
            List.of("repository", "bucket", "image", "project_name", "workspace_name", "channel_name", "page", "issue");

    static Optional<TrufflehogPlace> find(JsonCursor finding) {
        return finding.findObject("SourceMetadata")
                .flatMap(metadata -> metadata.findObject("Data"))
                .flatMap(data -> data.members().entrySet().stream().findFirst())
                .map(member -> new TrufflehogPlace(member.getKey(), member.getValue()));
    }

    /** The file; where the source has none, what stands in its place: a page, a channel, the kind of source. */
    ScannedFile file() {
        Optional<String> container = first(CONTAINERS).flatMap(Address::repository);
        String path = first(FILES).orElseGet(() -> kind.toLowerCase(Locale.ROOT));
        return ScannedFile.of(container, path).seenBy(visibility());
    }

    long line() {
        return data.members().containsKey("line") ? data.findWhole("line").orElse(0) : 0;
    }

    // The scanner leaves the number 0, which means public, out; so does one that does not know visibility.
    private Optional<String> visibility() {
        return data.find("visibility").map(JsonCursor::scalar).flatMap(written -> switch (written) {
            case "0", "public" -> Optional.of("PUBLIC");
            case "1", "private" -> Optional.of("PRIVATE");
            case "2", "shared" -> Optional.of("INTERNAL");
            default -> Optional.empty();
        });
    }

    private Optional<String> first(List<String> names) {
        return names.stream()
                .flatMap(name -> data.members().containsKey(name) ? data.findText(name).stream() : Stream.empty())
                .filter(text -> !text.isBlank())
                .findFirst();
    }
}
