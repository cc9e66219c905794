package io.delegraph.api.source;

/** Knows something that names sources and would break without them. */
@FunctionalInterface
public interface SourceUses {
    /** Whether something names the source. */
    boolean uses(String name);
}
