package io.delegraph.collector.aws.cloudtrail;

import io.delegraph.cypher.graph.event.Outcome;
import java.util.Optional;
import java.util.regex.Pattern;

/** What became of a call. Source: "Common errors" of the services' API references; AWS CloudTrail user guide, sign-in events. */
final class ResultOf {
    private static final Pattern DENIED = Pattern.compile(
            "(?i).*(?:access_?denied|unauthorized|notauthorized|forbidden|authorization_?error|permission_?denied).*");

    private ResultOf() {}

    static Outcome outcome(TrailEvent event) {
        Optional<String> error = event.text("errorCode");
        if (error.isPresent()) {
            return DENIED.matcher(error.get()).matches() ? Outcome.DENIED : Outcome.ERROR;
        }
        if (SignIn.refused(event)) {
            return Outcome.DENIED;
        }
        return event.text("errorMessage").isPresent() ? Outcome.ERROR : Outcome.OK;
    }
}
