package io.delegraph.collector.aws.cloudtrail;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an event's call was about: what CloudTrail lists, else what the request names. */
final class Resource {
    private static final Map<String, List<NamePattern>> PATTERNS = Table.rows("resources.tsv").stream()
            .collect(Collectors.groupingBy(
                    row -> row.get(0),
                    LinkedHashMap::new,
                    Collectors.mapping(row -> NamePattern.parse(row.get(1)), Collectors.toList())));
    // A bucket is listed beside its object, a table beside its index: the object is what was touched.
    private static final Comparator<String> MOST_SPECIFIC_FIRST =
            Comparator.comparing(String::length).reversed();

    private Resource() {}

    /** The one thing that the event names. */
    static Optional<String> find(TrailEvent event) {
        List<String> all = list(event);
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** The things of one type that the event names, as ARNs where it tells enough for one. */
    static List<String> list(TrailEvent event) {
        List<String> listed = listed(event);
        if (!listed.isEmpty()) {
            return listed;
        }
        return PATTERNS.getOrDefault(event.service(), List.of()).stream()
                .map(pattern -> pattern.names(event))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    // Operations on many objects list only how their names begin; so do listings, which are about the bucket.
    private static Stream<String> arns(JsonCursor resource, TrailEvent event) {
        boolean objects =
                event.operation().contains("Object") && !event.operation().startsWith("List");
        Stream<String> prefixes =
                TrailEvent.text(resource, "ARNPrefix").filter(is -> objects).map(prefix -> prefix + "*").stream();
        return Stream.concat(
                Stream.of("ARN", "arn").flatMap(name -> TrailEvent.text(resource, name).stream()), prefixes);
    }

    private static List<String> listed(TrailEvent event) {
        List<String> names = event.at("resources").map(JsonCursor::elements).orElse(List.of()).stream()
                .filter(each -> each.kind() == JsonKind.OBJECT)
                .flatMap(each -> arns(each, event))
                .filter(NamePattern::isName)
                .distinct()
                .limit(NamePattern.MOST)
                .sorted(MOST_SPECIFIC_FIRST)
                .toList();
        // Where several are listed, those are kept that none of the others lies in.
        return names.stream()
                .filter(name -> names.stream().noneMatch(other -> other.startsWith(name + "/")))
                .toList();
    }
}
