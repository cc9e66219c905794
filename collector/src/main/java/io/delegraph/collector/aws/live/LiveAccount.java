package io.delegraph.collector.aws.live;

import java.util.Objects;
import java.util.Optional;

/**
 * What is read of which account.
 *
 * @param region       whose endpoints are asked, such as {@code eu-west-1}
 * @param role         that is assumed to read it; the identity that the server runs with when empty
 * @param organization whether the organization is read, which only its management account (or a delegated one) may
 * @param trail        where CloudTrail puts its logs; they are not read when empty
 */
public record LiveAccount(
        String region, Optional<AssumedRole> role, Organization organization, Optional<TrailBucket> trail) {
    /** Whether the organization that the account manages is read. */
    public enum Organization {
        READ,
        LEFT_OUT
    }

    public LiveAccount {
        if (!region.matches("[a-z]{2,4}(?:-[a-z]+)+-\\d{1,2}")) {
            throw new IllegalArgumentException("The region is not one of AWS; expected one such as eu-west-1.");
        }
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(trail, "trail");
    }
}
