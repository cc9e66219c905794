package io.delegraph.collector.aws.account.resource;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.AwsResource;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.aws.account.key.Keys;
import io.delegraph.collector.parse.JsonCursor;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code s3api get-bucket-encryption}: the key that a bucket's new objects are encrypted with. KMS without a key means the
 * one that AWS manages for S3; keys of S3's own need no permission and are not stated.
 *
 * <p>Source: Amazon S3 user guide, "Using server-side encryption with AWS KMS keys (SSE-KMS)".
 */
public final class S3GetBucketEncryption implements Operation {
    private static final String CONFIGURATION = "ServerSideEncryptionConfiguration";
    private static final String DEFAULT_KEY = "alias/aws/s3";

    @Override
    public String name() {
        return "s3-get-bucket-encryption";
    }

    @Override
    public Shape shape() {
        return Shape.whole(CONFIGURATION);
    }

    @Override
    public Set<String> absences() {
        return Set.of("ServerSideEncryptionConfigurationNotFoundError", "NoSuchBucket");
    }

    @Override
    public boolean state(JsonCursor entry, Answer answer) {
        Optional<AwsResource> bucket = Buckets.find(answer);
        if (bucket.isEmpty()) {
            return answer.reject(entry, "bucket", "name in its path");
        }
        bucket.get().state(answer, entry.at());
        boolean whole = true;
        for (JsonCursor rule : entry.findObject(CONFIGURATION)
                .map(found -> found.listElements("Rules"))
                .orElseGet(List::of)) {
            Optional<JsonCursor> applied = rule.findObject("ApplyServerSideEncryptionByDefault");
            whole &= applied.isEmpty() || encrypted(bucket.get(), applied.get(), answer);
        }
        return whole;
    }

    private static boolean encrypted(AwsResource bucket, JsonCursor applied, Answer answer) {
        if (!applied.findText("SSEAlgorithm").orElse("").startsWith("aws:kms")) {
            return true;
        }
        String key = applied.findText("KMSMasterKeyID")
                .filter(text -> !text.isBlank())
                .orElse(DEFAULT_KEY);
        return Keys.stateEncryption(bucket, key, answer, applied.at()) || answer.reject(applied, "encryption", "key");
    }
}
