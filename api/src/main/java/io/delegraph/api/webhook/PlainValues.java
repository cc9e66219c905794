package io.delegraph.api.webhook;

import com.samskivert.mustache.Mustache;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets a template see maps, lists and texts, by name, and nothing of the objects that they are; counts what it looks at. */
final class PlainValues implements Mustache.Collector {
    private static final int MOST = 20_000;

    private int looks;

    @Override
    public @Nullable Iterator<?> toIterator(Object value) {
        count();
        return value instanceof List<?> list ? list.iterator() : null;
    }

    @Override
    public Mustache.VariableFetcher createFetcher(Object context, String name) {
        return (from, key) -> {
            count();
            return from instanceof Map<?, ?> map && map.containsKey(key) ? map.get(key) : NO_FETCHER_FOUND;
        };
    }

    private static final Object NO_FETCHER_FOUND = com.samskivert.mustache.Template.NO_FETCHER_FOUND;

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
        return Collections.synchronizedMap(new HashMap<>());
    }

    private void count() {
        looks++;
        if (looks > MOST) {
            throw new TemplateRefused("The template makes too much of an event.");
        }
    }
}
