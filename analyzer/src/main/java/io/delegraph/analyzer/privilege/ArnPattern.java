package io.delegraph.analyzer.privilege;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pattern of resource names, taken apart at the colons of an ARN: a wildcard stands for something within its segment,
 * and segments that an incomplete ARN leaves out stand for anything.
 *
 * <p>Source: IAM user guide, "IAM JSON policy elements: Resource".
 *
 * @param segments six for an ARN (the last one holds the rest, colons included), one for any other name
 */
record ArnPattern(List<Glob> segments) {
    private static final int SEGMENTS = 6;
    private static final Glob ANYTHING = Glob.of("*");

    static ArnPattern of(String text) {
        if (!Arns.isArn(text)) {
            return new ArnPattern(List.of(Glob.of(text)));
        }
        List<Glob> segments = new ArrayList<>();
        for (String segment : text.split(":", SEGMENTS)) {
            segments.add(Glob.of(segment));
        }
        while (segments.size() < SEGMENTS) {
            segments.add(ANYTHING);
        }
        return new ArnPattern(segments);
    }

    /** A name of both patterns, as unspecific as possible; nothing when no name is of both. */
    Optional<String> commonMember(ArnPattern other) {
        if (segments.size() != other.segments.size()) {
            return Optional.empty();
        }
        List<String> common = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Optional<String> segment = segments.get(i).commonMember(other.segments.get(i));
            if (segment.isEmpty()) {
                return Optional.empty();
            }
            common.add(segment.get());
        }
        return Optional.of(String.join(":", common));
    }
}
