package io.delegraph.api.export.graphml;

/** What nodes and edges say besides their properties; the names are a contract. */
enum GraphmlKey {
    ID,
    KIND,
    NAME,
    LABELS,
    LAYER,
    TRUTH,
    CAP,
    EVIDENCE,
    DOCUMENT,
    POINTER,
    LINE,
    STATE,
    FIRST_SEEN,
    LAST_SEEN,
    WHY;

    /** The key's id, which no property's can be: properties begin with {@code p_}. */
    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
