package io.delegraph.collector.aws.account.resource;

import io.delegraph.collector.parse.JsonCursor;
import java.util.Optional;

/** {@code s3api get-bucket-acl}: access that a bucket gives outside of policies, beyond what its owner has anyway. */
public final class S3GetBucketAcl extends NotModelled {
    public S3GetBucketAcl() {
        super("s3-get-bucket-acl", "Grants", "Access control lists of buckets");
    }

    @Override
    boolean counts(JsonCursor each, JsonCursor entry) {
        Optional<String> owner = entry.findObject("Owner").flatMap(found -> found.findText("ID"));
        Optional<String> grantee = each.findObject("Grantee").flatMap(found -> found.findText("ID"));
        return owner.isEmpty() || !owner.equals(grantee);
    }
}
