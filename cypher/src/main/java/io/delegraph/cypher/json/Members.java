package io.delegraph.cypher.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.delegraph.cypher.graph.event.Party;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Members of a JSON object, by their expected form. Every method throws {@link IllegalArgumentException} for another form. */
record Members(JsonNode object) {
    Members {
        if (!object.isObject()) {
            throw new IllegalArgumentException("An observation is a JSON object");
        }
    }

    String text(String name) {
        return findText(name).orElseThrow(() -> bad(name));
    }

    Optional<String> findText(String name) {
        JsonNode member = object.get(name);
        if (member == null) {
            return Optional.empty();
        }
        if (!member.isTextual()) {
            throw bad(name);
        }
        return Optional.of(member.textValue());
    }

    Instant moment(String name) {
        return findMoment(name).orElseThrow(() -> bad(name));
    }

    Optional<Instant> findMoment(String name) {
        try {
            return findText(name).map(Instant::parse);
        } catch (DateTimeException malformed) {
            throw bad(name);
        }
    }

    Party party(String name) {
        return findParty(name).orElseThrow(() -> bad(name));
    }

    Optional<Party> findParty(String name) {
        return findText(name).map(PartyText::parse);
    }

    <E extends Enum<E>> E word(String name, Class<E> type) {
        return Enum.valueOf(type, text(name));
    }

    <E extends Enum<E>> E word(String name, Class<E> type, E absent) {
        return findText(name).map(text -> Enum.valueOf(type, text)).orElse(absent);
    }

    int number(String name) {
        JsonNode member = object.path(name);
        if (member.isMissingNode()) {
            return 0;
        }
        if (!member.canConvertToInt() || !member.isIntegralNumber()) {
            throw bad(name);
        }
        return member.intValue();
    }

    boolean flag(String name) {
        JsonNode member = object.path(name);
        if (!member.isBoolean()) {
            throw bad(name);
        }
        return member.booleanValue();
    }

    boolean has(String name) {
        return object.has(name);
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : array(name)) {
            if (!each.isTextual()) {
                throw bad(name);
            }
            texts.add(each.textValue());
        }
        return texts;
    }

    List<Members> objects(String name) {
        List<Members> objects = new ArrayList<>();
        array(name).forEach(each -> objects.add(new Members(each)));
        return objects;
    }

    Optional<Members> findObject(String name) {
        return Optional.ofNullable(object.get(name)).map(Members::new);
    }

    /** Names of the members, in order. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Objects by the name of their member; none when the member is absent. */
    Map<String, Members> objectsByName(String name) {
        Map<String, Members> objects = new LinkedHashMap<>();
        findObject(name)
                .ifPresent(members -> members.names()
                        .forEach(each ->
                                objects.put(each, members.findObject(each).orElseThrow())));
        return objects;
    }

    private JsonNode array(String name) {
        JsonNode member = object.path(name);
        if (!member.isMissingNode() && !member.isArray()) {
            throw bad(name);
        }
        return member;
    }

    private static IllegalArgumentException bad(String name) {
        return new IllegalArgumentException(name);
    }
}
