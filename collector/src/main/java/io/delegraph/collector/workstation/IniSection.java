package io.delegraph.collector.workstation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A section of an INI file. Sections of one name are one. */
final class IniSection {
    private final String name;
    private final int line;
    private final Map<String, IniEntry> entries = new LinkedHashMap<>();

    IniSection(String name, int line) {
        this.name = name;
        this.line = line;
    }

    /** As written, without the brackets; empty for what stands before or below no heading. */
    String name() {
        return name;
    }

    /** Of the first heading. */
    int line() {
        return line;
    }

    /** Whether the key was not there yet. */
    boolean put(IniEntry entry) {
        return entries.put(entry.key(), entry) == null;
    }

    Optional<IniEntry> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** The value of the key, if there is any. */
    Optional<String> findValue(String key) {
        return find(key).map(IniEntry::value).filter(value -> !value.isEmpty());
    }

    /** In the order of the document. */
    Iterable<IniEntry> entries() {
        return entries.values();
    }
}
