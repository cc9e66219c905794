package io.delegraph.cypher.store;

/**
 * What became of appended observations.
 *
 * @param added that were new
 * @param known that were there before
 */
public record EventReceipt(long added, long known) {
    public EventReceipt and(EventReceipt other) {
        return new EventReceipt(added + other.added, known + other.known);
    }
}
