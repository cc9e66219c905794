package io.delegraph.analyzer.privilege;

/**
 * An account whose unlisted resources count.
 *
 * @param partition of AWS that it is in: {@code aws}, {@code aws-cn}, {@code aws-us-gov}
 */
record OwnAccount(String id, String partition) implements Comparable<OwnAccount> {
    @Override
    public int compareTo(OwnAccount other) {
        int byId = id.compareTo(other.id);
        return byId != 0 ? byId : partition.compareTo(other.partition);
    }
}
