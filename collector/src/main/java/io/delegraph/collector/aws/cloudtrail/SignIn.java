package io.delegraph.collector.aws.cloudtrail;

import java.util.Optional;

/**
 * What events of the console's sign-in say. Source: AWS CloudTrail user guide, "AWS Management Console sign-in events", and
 * IAM user guide, "Switching to a role".
 */
final class SignIn {
    private SignIn() {}

    /** Who switched to a role in the console: there the event's identity is the role already. */
    static Optional<String> whoSwitched(TrailEvent event) {
        return switches(event) ? event.textAt("additionalEventData", "SwitchFrom") : Optional.empty();
    }

    static Optional<String> roleSwitchedTo(TrailEvent event) {
        return whoSwitched(event).flatMap(who -> event.textAt("userIdentity", "arn"));
    }

    /** Whether the sign-in, the switch or the check was refused. */
    static boolean refused(TrailEvent event) {
        return event.service().equals("signin")
                && event.textAt("responseElements", event.operation())
                        .filter("Failure"::equals)
                        .isPresent();
    }

    private static boolean switches(TrailEvent event) {
        return event.service().equals("signin") && event.operation().equals("SwitchRole");
    }
}
