package io.delegraph.analyzer.policy.aws;

import java.util.Arrays;
import java.util.List;

/**
 * A way to run code under a role, as the calls that it takes.
 *
 * @param id       of ours, stable; names no principal and decides nothing
 * @param service  the AWS service that takes the role, as trust policies name it
 * @param calls    each must be allowed on something; of a call with alternatives one is enough
 * @param starting what must exist for it, in the words of the command that lists it; empty when the calls create it
 */
record Technique(String id, String service, List<List<String>> calls, String starting) {
    /** A technique whose calls create what they need and pass a role to it. */
    static Technique creating(String id, String service, String... calls) {
        return new Technique(id, service, alternatives(calls), "");
    }

    /** A technique that needs something that exists and has the role already. */
    static Technique using(String id, String service, String starting, String... calls) {
        return new Technique(id, service, alternatives(calls), starting);
    }

    /** Whether a role must be in an instance profile to be passed. */
    boolean needsInstanceProfile() {
        return service.startsWith("ec2.");
    }

    private static List<List<String>> alternatives(String... calls) {
        return Arrays.stream(calls).map(call -> List.of(call.split("\\|"))).toList();
    }
}
