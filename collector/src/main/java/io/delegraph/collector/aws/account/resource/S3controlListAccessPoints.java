package io.delegraph.collector.aws.account.resource;

/** {@code s3control list-access-points}: other ways into a bucket, each with a policy of its own. */
public final class S3controlListAccessPoints extends NotModelled {
    public S3controlListAccessPoints() {
        super("s3control-list-access-points", "AccessPointList", "Access points of buckets");
    }
}
