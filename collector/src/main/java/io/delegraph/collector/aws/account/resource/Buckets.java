package io.delegraph.collector.aws.account.resource;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.AwsResource;
import io.delegraph.cypher.graph.NodeKind;
import java.util.Optional;

/** Buckets, which answers name in their path only; a bucket's ARN names no account. */
final class Buckets {
    private Buckets() {}

    /** The bucket that was asked for. */
    static Optional<AwsResource> find(Answer answer) {
        return Optional.of(answer.item()).filter(name -> !name.isBlank()).map(name -> named(answer, name));
    }

    static AwsResource named(Answer answer, String name) {
        return new AwsResource(answer.globalArn("s3", name), NodeKind.BUCKET, name);
    }
}
