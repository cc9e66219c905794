package io.delegraph.collector.otel.meaning;

import io.delegraph.collector.parse.secret.ArgumentText;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What may be kept of names, of which a document has few and says them often: each is looked at once while it is among the
 * last {@value #MOST}.
 */
final class KeptTexts {
    private static final int MOST = 10_000;
    /** A word that makes nothing a secret by its name. */
    private static final String NAME = "name";

    private final ArgumentText texts;
    private final Map<String, String> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    };

    KeptTexts(ArgumentText texts) {
        this.texts = texts;
    }

    /** What to keep of a name, an id or an address. */
    String name(String written) {
        return written.length() > ArgumentText.LONGEST
                ? texts.of(NAME, written)
                : known.computeIfAbsent(written, any -> texts.of(NAME, any));
    }

    /** What to keep of an argument's value. */
    String value(String name, String written) {
        return texts.of(name, written);
    }
}
