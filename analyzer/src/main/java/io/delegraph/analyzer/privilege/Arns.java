package io.delegraph.analyzer.privilege;

/** Parts of Amazon Resource Names ({@code arn:partition:service:region:account:resource}). */
public final class Arns {
    private static final String DEFAULT_PARTITION = "aws";
    private static final int PARTITION = 1;
    private static final int SERVICE = 2;
    private static final int REGION = 3;
    private static final int ACCOUNT = 4;

    private Arns() {}

    /** Whether the text is an ARN or a pattern of ARNs. */
    public static boolean isArn(String text) {
        return text.startsWith("arn:");
    }

    /** Third segment; empty when there is none. */
    public static String service(String arn) {
        return segment(arn, SERVICE);
    }

    /** Fourth segment; empty when there is none. */
    public static String region(String arn) {
        return segment(arn, REGION);
    }

    /** Fifth segment; empty when there is none. */
    public static String account(String arn) {
        return segment(arn, ACCOUNT);
    }

    /** Second segment, the part of AWS that the resource is in; {@code aws} for what is no ARN. */
    public static String partition(String arn) {
        return isArn(arn) ? segment(arn, PARTITION) : DEFAULT_PARTITION;
    }

    /** The ARN as it would be in the partition {@code aws}, which the catalogue of operations speaks of. */
    static String inDefaultPartition(String arn) {
        String partition = partition(arn);
        return partition.equals(DEFAULT_PARTITION)
                ? arn
                : "arn:" + DEFAULT_PARTITION + arn.substring("arn:".length() + partition.length());
    }

    private static String segment(String arn, int wanted) {
        int start = 0;
        for (int i = 0; i < wanted; i++) {
            start = arn.indexOf(':', start) + 1;
            if (start == 0) {
                return "";
            }
        }
        int end = arn.indexOf(':', start);
        return end < 0 ? arn.substring(start) : arn.substring(start, end);
    }
}
