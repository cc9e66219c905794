package io.delegraph.collector.workstation;

import io.delegraph.collector.parse.Place;

/**
 * A key of an INI file.
 *
 * @param section that it stands in; empty for none
 * @param key     in lower case
 * @param value   without quotes and comment; may be a secret
 * @param line    1-based
 */
record IniEntry(String section, String key, String value, int line) {
    String pointer() {
        Place in = section.isEmpty() ? Place.ROOT : Place.ROOT.member(section);
        return in.member(key).pointer();
    }

    /** Without the value. */
    @Override
    public String toString() {
        return "IniEntry[" + pointer() + ":" + line + "]";
    }
}
