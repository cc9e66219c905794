package io.delegraph.api.job;

/**
 * Takes orders for scans. This and {@link ScanLog} are what schedules and others build on; both are beans of the server.
 *
 * <pre>{@code
 * queue.submit(ScanOrder.of(ScanContent.ofSources(names), "schedule " + name).fired(new Firing(id, due)));
 * }</pre>
 *
 * <p>What was taken is in the state before {@link #submit} returns: it survives {@code kill -9}, and after a restart it is
 * scanned to its end under the clock of its first submission. One {@link Firing} gives one scan, however often it is
 * submitted and by however many processes, so a scheduler may submit first and note afterwards that it did.
 */
public interface ScanQueue {
    /**
     * A scan that was taken.
     *
     * @param fresh whether this order made it; false when an order of the same key or firing had
     */
    record Taken(ScanRecord scan, boolean fresh) {}

    /**
     * Takes an order.
     *
     * @throws QueueFull when as many scans wait as may; nothing was taken, try again later
     */
    Taken submit(ScanOrder order);
}
