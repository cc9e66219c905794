package io.delegraph.collector.otel.format;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.JsonVisitor;
import io.delegraph.collector.parse.Place;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes down to the spans of a JSON document, one in memory at a time, in whichever order its members stand. */
abstract class JsonSpans implements JsonVisitor {
    /** Lists that are entered, by name. */
    private final Set<String> lists;
    /** Objects that are entered, by name. */
    private final Set<String> wrappers;

    protected final SpanGroup group;
    private @Nullable Place current;

    JsonSpans(Set<String> lists, Set<String> wrappers, SpanSink sink) {
        this.lists = lists;
        this.wrappers = wrappers;
        this.group = new SpanGroup(sink);
    }

    @Override
    public boolean enters(Place place, JsonKind kind) {
        Place parent = place.parent();
        if (parent == null) {
            end();
            return true;
        }
        if (kind == JsonKind.ARRAY) {
            return lists.contains(place.token());
        }
        boolean listed = parent.parent() == null ? place.token().matches("[0-9]{1,9}") : isContainerList(parent);
        return listed || wrappers.contains(place.token());
    }

    private boolean isContainerList(Place list) {
        return lists.contains(list.token()) && !list.token().equals("spans");
    }

    @Override
    public void value(JsonCursor value) {
        Place parent = value.place().parent();
        if (parent == null) {
            return;
        }
        if (parent.token().equals("spans")) {
            Place owner = ownerOfSpans(parent);
            enter(owner);
            if (value.is(JsonKind.OBJECT)) {
                span(value);
            }
        } else if (describesProcesses(value.place().token())) {
            enter(parent);
            processes(value);
            group.release();
        } else if (lists.contains(value.place().token()) && value.kind() != JsonKind.NULL) {
            value.is(JsonKind.ARRAY);
        }
    }

    private void enter(Place owner) {
        if (!owner.equals(current)) {
            group.end();
            current = owner;
        }
    }

    /** The document, or one line of it, ends. */
    void end() {
        group.end();
        current = null;
    }

    /** The object that holds both the spans of this list and their processes. */
    abstract Place ownerOfSpans(Place spans);

    abstract boolean describesProcesses(String member);

    abstract void processes(JsonCursor written);

    abstract void span(JsonCursor written);

    static Place up(Place from, int levels) {
        Place place = from;
        for (int i = 0; i < levels; i++) {
            Place parent = place.parent();
            place = parent == null ? place : parent;
        }
        return place;
    }

    static Optional<String> text(JsonCursor object, String name) {
        return object.find(name)
                .filter(each -> each.kind() == JsonKind.TEXT || each.kind() == JsonKind.NUMBER)
                .map(JsonCursor::scalar)
                .filter(text -> !text.isEmpty());
    }
}
