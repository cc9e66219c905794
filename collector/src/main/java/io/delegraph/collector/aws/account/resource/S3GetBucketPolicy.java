package io.delegraph.collector.aws.account.resource;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.AwsResource;
import io.delegraph.collector.aws.account.answer.PolicyOf;
import io.delegraph.collector.aws.account.answer.Shape;
import java.util.Optional;
import java.util.Set;

/** {@code s3api get-bucket-policy}: who may use a bucket, as the bucket says. */
public final class S3GetBucketPolicy extends PolicyOf {
    public S3GetBucketPolicy() {
        super("bucket");
    }

    @Override
    public String name() {
        return "s3-get-bucket-policy";
    }

    @Override
    public Shape shape() {
        return Shape.whole("Policy");
    }

    @Override
    public Set<String> absences() {
        return Set.of("NoSuchBucketPolicy", "NoSuchBucket");
    }

    @Override
    protected Optional<AwsResource> find(Answer answer) {
        return Buckets.find(answer);
    }
}
