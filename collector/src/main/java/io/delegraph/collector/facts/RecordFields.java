package io.delegraph.collector.facts;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.cypher.graph.Fingerprint;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One record, read field by field as its type lists them. */
record RecordFields(RecordType type, JsonCursor record) {
    private static final Set<String> MADE_FOR_SECRETS = Set.of(
            "value",
            "secret",
            "password",
            "passwd",
            "token",
            "key",
            "privateKey",
            "secretKey",
            "secretAccessKey",
            "apiKey",
            "accessToken",
            "refreshToken",
            "clientSecret",
            "passphrase");
    private static final Pattern FINGERPRINT = Pattern.compile("fp:([A-Za-z0-9._-]{1,64}):([0-9a-f]{64})");
    private static final String ABSENT = "It was left out.";

    /** Reports fields that the type does not have. */
    void checkNames() {
        record.members().forEach((name, value) -> {
            if (name.equals("type") || type.findField(name).isPresent()) {
                return;
            }
            if (MADE_FOR_SECRETS.contains(name)) {
                FactsProblem.SECRET_VALUE.report(value, name);
            } else {
                FactsProblem.UNKNOWN_FIELD.report(value, type.type(), printable(name));
            }
        });
    }

    /** Whether every field is there that must be; the first that is not is reported. */
    boolean complete() {
        for (Field field : type.fields()) {
            if (field.need() == Field.Need.REQUIRED && !readable(field)) {
                FactsProblem.MISSING_FIELD.report(record, field.name());
                return false;
            }
        }
        return true;
    }

    private boolean readable(Field field) {
        return switch (field.shape()) {
            case TEXT -> findText(field.name()).isPresent();
            case CHOICE -> findChoice(field.name()).isPresent();
            case MOMENT -> findMoment(field.name()).isPresent();
            default -> record.find(field.name()).isPresent();
        };
    }

    /** The text; absent when blank. */
    Optional<String> findText(String name) {
        return record.findText(name).filter(text -> !text.isBlank());
    }

    String text(String name) {
        return findText(name)
                .orElseThrow(() -> new IllegalStateException("The field " + name + " was found to be there"));
    }

    List<String> listTexts(String name) {
        List<JsonCursor> values = record.find(name).map(JsonCursor::oneOrMany).orElse(List.of());
        return values.stream().flatMap(value -> value.text().stream()).toList();
    }

    /** The word as the schema writes it; another one is reported and absent. */
    Optional<String> findChoice(String name) {
        Field field =
                type.findField(name).orElseThrow(() -> new IllegalArgumentException(type + " has no field " + name));
        Optional<String> written = record.findText(name);
        Optional<String> known = written.flatMap(
                word -> field.choices().stream().filter(word::equalsIgnoreCase).findFirst());
        if (written.isPresent() && known.isEmpty()) {
            FactsProblem.BAD_VALUE.report(
                    record.members().getOrDefault(name, record),
                    name,
                    "one of " + String.join(", ", field.choices()),
                    ABSENT);
        }
        return known;
    }

    /** Whether the field is there, understood or not. */
    boolean has(String name) {
        return record.find(name).isPresent();
    }

    /** Every field that a property takes as it is. */
    Properties properties() {
        Properties properties = Properties.none();
        for (Field field : type.fields()) {
            Optional<Property> property = field.property().filter(any -> has(field.name()));
            if (property.isPresent()) {
                Optional<PropertyValue> value = value(field);
                properties = value.isPresent() ? properties.with(property.get(), value.get()) : properties;
            }
        }
        return properties;
    }

    private Optional<PropertyValue> value(Field field) {
        String name = field.name();
        return switch (field.shape()) {
            case TEXT -> findText(name).map(PropertyValue.Text::new);
            case CHOICE -> findChoice(name).map(PropertyValue.Text::new);
            case TEXTS -> Optional.of(new PropertyValue.Texts(listTexts(name)));
            case TAGS -> Optional.of(new PropertyValue.Texts(tags(name)));
            case WHOLE -> whole(name);
            case FLAG -> record.findFlag(name).map(PropertyValue.Flag::new);
            case MOMENT -> findMoment(name).map(PropertyValue.Moment::new);
            case FINGERPRINT -> fingerprint(name).map(PropertyValue.Text::new);
            case CAP, CONDITIONS, DOCUMENT, ALLOWANCES, ARGUMENTS, CLAIMS ->
                throw new IllegalStateException(name + " is no property");
        };
    }

    private Optional<PropertyValue> whole(String name) {
        var found = record.findWhole(name);
        return found.isPresent() ? Optional.of(new PropertyValue.Whole(found.getAsLong())) : Optional.empty();
    }

    private List<String> tags(String name) {
        List<String> tags = new ArrayList<>();
        record.findObject(name)
                .ifPresent(object -> object.members()
                        .forEach((key, value) -> value.text().ifPresent(text -> tags.add(key + "=" + text))));
        return tags;
    }

    /** The instant, or the midnight in UTC that a day starts at; another text is reported and absent. */
    Optional<Instant> findMoment(String name) {
        Optional<String> written = findText(name);
        try {
            return written.map(RecordFields::instant);
        } catch (DateTimeParseException notATime) {
            FactsProblem.BAD_VALUE.report(
                    record.members().getOrDefault(name, record),
                    name,
                    "an instant such as 2026-01-31T12:00:00Z",
                    ABSENT);
            return Optional.empty();
        }
    }

    private static Instant instant(String written) {
        return written.length() == 10
                ? LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant()
                : java.time.OffsetDateTime.parse(written).toInstant();
    }

    private Optional<String> fingerprint(String name) {
        Optional<JsonCursor> written = record.find(name);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        var parts = FINGERPRINT.matcher(
                written.get().kind() == JsonKind.TEXT ? written.get().scalar() : "");
        if (!parts.matches()) {
            FactsProblem.BAD_FINGERPRINT.report(written.get());
            return Optional.empty();
        }
        return Optional.of(new Fingerprint(parts.group(1), parts.group(2)).toString());
    }

    /** A name that may stand in a message. */
    static String printable(String name) {
        String shown = name.replaceAll("[^\\x20-\\x7e]", "?");
        return shown.length() <= 40 ? shown : shown.substring(0, 40) + "...";
    }
}
