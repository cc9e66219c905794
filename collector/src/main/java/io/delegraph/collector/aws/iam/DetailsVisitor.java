package io.delegraph.collector.aws.iam;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.JsonVisitor;
import io.delegraph.collector.parse.Place;
import java.util.List;
import java.util.Optional;

/**
 * Goes through authorization details record by record: one page, pages that follow one another, or an array of pages.
 * Only one record is in memory at a time.
 */
abstract class DetailsVisitor implements JsonVisitor {
    /** More than sixty accounts that have all that AWS allows. */
    static final long MOST_RECORDS = 1_000_000;

    /** The lists of an export. */
    enum Section {
        USERS("UserDetailList", "user"),
        GROUPS("GroupDetailList", "group"),
        ROLES("RoleDetailList", "role"),
        POLICIES("Policies", "policy");

        private final String member;
        private final String noun;

        Section(String member, String noun) {
            this.member = member;
            this.noun = noun;
        }

        String member() {
            return member;
        }

        /** What its records are, which is also how their ARNs and ids call them. */
        String noun() {
            return noun;
        }

        static Optional<Section> find(String member) {
            return List.of(values()).stream()
                    .filter(section -> section.member.equals(member))
                    .findFirst();
        }
    }

    /** A section is there, though perhaps empty. */
    abstract void section(Section section);

    abstract void record(Section section, JsonCursor record);

    /** A page states whether more pages follow. */
    abstract void truncated(JsonCursor flag);

    /** An error stands in place of the pages that follow. */
    abstract void unanswered(JsonCursor error);

    @Override
    public final boolean enters(Place place, JsonKind kind) {
        List<String> names = inPage(place);
        if (names.isEmpty()) {
            return true;
        }
        Optional<Section> section = names.size() == 1 ? Section.find(names.get(0)) : Optional.empty();
        section.ifPresent(this::section);
        return kind == JsonKind.ARRAY && section.isPresent();
    }

    @Override
    public final void value(JsonCursor value) {
        List<String> names = inPage(value.place());
        if (names.size() == 1 && names.get(0).equals("IsTruncated")) {
            truncated(value);
        } else if (names.size() == 1 && names.get(0).equals("Error")) {
            unanswered(value);
        } else if (names.size() == 1) {
            // A section that is no array reports itself.
            Section.find(names.get(0)).ifPresent(section -> value.is(JsonKind.ARRAY));
        } else if (names.size() == 2) {
            Section.find(names.get(0)).ifPresent(section -> record(section, value));
        }
    }

    private static List<String> inPage(Place place) {
        List<String> tokens = place.tokens();
        boolean inArray = !tokens.isEmpty() && tokens.get(0).matches("[0-9]+");
        return inArray ? tokens.subList(1, tokens.size()) : tokens;
    }
}
