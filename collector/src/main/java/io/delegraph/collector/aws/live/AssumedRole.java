package io.delegraph.collector.aws.live;

import java.util.Objects;
import java.util.Optional;

/**
 * A role that is assumed to read an account.
 *
 * @param arn        of the role
 * @param externalId that its trust policy asks for; no secret, but not for logs either
 */
public record AssumedRole(String arn, Optional<String> externalId) {
    public AssumedRole {
        if (!arn.matches("arn:aws[a-z-]*:iam::\\d{12}:role/[\\w+=,.@/-]{1,512}")) {
            throw new IllegalArgumentException(
                    "The role is not the ARN of one; expected one such as arn:aws:iam::123456789012:role/audit.");
        }
        Objects.requireNonNull(externalId, "external id");
        if (externalId.filter(id -> !id.matches("[\\w+=,.@:/-]{2,1224}")).isPresent()) {
            throw new IllegalArgumentException(
                    "The external id is not one that AWS takes; expected 2 to 1224 letters, digits and +=,.@:/-.");
        }
    }
}
