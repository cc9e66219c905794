package io.delegraph.cypher.server;

import java.util.regex.Pattern;

/**
 * Memory limits of the child JVM, each a number with a unit ({@code 512m}, {@code 2g}).
 *
 * @param heap most heap; the process needs some hundred megabytes more than this and the page cache together
 * @param pageCache memory for pages of the store, outside the heap
 * @param transaction most heap of one transaction: a query that needs more fails alone
 */
public record Memory(String heap, String pageCache, String transaction) {

    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,9}[kmg]");

    /** Enough for graphs of some 100,000 nodes. */
    public static final Memory SMALL = new Memory("512m", "64m", "256m");

    public Memory {
        requireSize(heap);
        requireSize(pageCache);
        requireSize(transaction);
    }

    private static void requireSize(String size) {
        if (!SIZE.matcher(size).matches()) {
            throw new IllegalArgumentException(
                    "A memory size is a number with one of the units k, m, g (512m), not \"" + size + "\".");
        }
    }
}
