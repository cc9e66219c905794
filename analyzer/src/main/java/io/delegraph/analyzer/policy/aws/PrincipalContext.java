package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.RequestContext;
import io.delegraph.analyzer.policy.condition.KeyState;
import io.delegraph.analyzer.policy.condition.PrincipalKeys;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.Property;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The context keys that every request of a principal carries or lacks, as far as the estate tells.
 *
 * <p>Source: IAM user guide, "AWS global condition context keys", what it says of each key's availability, and the table
 * of principal key values in "IAM policy elements: Variables and tags".
 */
final class PrincipalContext {
    private static final String SERVICE = "Service ";
    private static final KeyState ABSENT = new KeyState.Absent();
    private static final KeyState OPEN = new KeyState.Open();

    private final PolicySubject subject;
    private final Map<String, KeyState> fixed = new HashMap<>();

    private PrincipalContext(PolicySubject subject) {
        this.subject = subject;
    }

    /** What is known of the subject's requests. */
    static PrincipalKeys keys(PolicySubject subject, PolicyEstate estate, RequestContext request, Instant clock) {
        return new PrincipalKeys(request, fixed(subject, estate), clock, sessions(subject));
    }

    private static Map<String, KeyState> fixed(PolicySubject subject, PolicyEstate estate) {
        PrincipalContext context = new PrincipalContext(subject);
        if (!subject.isAws()) {
            return Map.of();
        }
        if (subject.arn().startsWith(SERVICE)) {
            context.service();
        } else if (subject.isAnybody()) {
            context.anybody();
        } else if (!subject.isOutsider() || !subject.account().isEmpty()) {
            context.ofAccount(estate);
        }
        return context.fixed;
    }

    // A service calls as itself: it has no account, no organization and no name but its own.
    private void service() {
        put("aws:principalisawsservice", "true");
        put("aws:principalservicename", subject.arn().substring(SERVICE.length()));
        fixed.put("aws:principalorgid", ABSENT);
        fixed.put("aws:principalorgpaths", ABSENT);
        fixed.put("aws:username", ABSENT);
        fixed.put("aws:sourceorgid", OPEN);
        fixed.put("aws:sourceorgpaths", OPEN);
    }

    private void anybody() {
        fixed.put("aws:principalorgid", OPEN);
        fixed.put("aws:principalorgpaths", OPEN);
        fixed.put("aws:sourceorgid", OPEN);
        fixed.put("aws:sourceorgpaths", OPEN);
    }

    private void ofAccount(PolicyEstate estate) {
        put("aws:principalaccount", subject.account());
        put("kms:calleraccount", subject.account());
        put("aws:principalisawsservice", "false");
        fixed.put("aws:principalservicename", ABSENT);
        fixed.put("aws:principalservicenameslist", ABSENT);
        // Only a service that calls as itself tells on whose behalf.
        fixed.put("aws:sourcearn", ABSENT);
        fixed.put("aws:sourceaccount", ABSENT);
        fixed.put("aws:sourceorgid", ABSENT);
        fixed.put("aws:sourceorgpaths", ABSENT);
        estate.findAccount(subject.account()).ifPresent(this::organization);
        if (subject.isOutsider()) {
            outsider();
        } else {
            put("aws:principalarn", subject.arn());
        }
        if (subject.isAccountRoot()) {
            put("aws:principaltype", "Account");
            put("aws:userid", subject.account());
            fixed.put("aws:username", ABSENT);
        } else if (subject.isUser()) {
            put("aws:principaltype", "User");
            put("aws:username", subject.node().name());
            tags();
        } else if (subject.isRole()) {
            put("aws:principaltype", "AssumedRole");
            fixed.put("aws:username", ABSENT);
        }
    }

    private void organization(Node account) {
        account.properties().findText(Property.ORGANIZATION_ID).ifPresent(id -> put("aws:principalorgid", id));
        account.properties().findText(Property.ORGANIZATION_PATH).ifPresent(path -> put("aws:principalorgpaths", path));
    }

    // A whole account is named by its root ARN and stands for everybody in it; a session's key is its role's ARN.
    private void outsider() {
        if (subject.arn().contains(":user/") || subject.arn().contains(":role/")) {
            put("aws:principalarn", subject.arn());
        }
    }

    // A user's tags are its own; a role's session may carry others, so that they stay open.
    private void tags() {
        for (String tag : subject.node().properties().listTexts(Property.TAGS)) {
            int equals = tag.indexOf('=');
            if (equals > 0) {
                put("aws:principaltag/" + tag.substring(0, equals).toLowerCase(Locale.ROOT), tag.substring(equals + 1));
            }
        }
    }

    private void put(String key, String value) {
        fixed.put(key, new KeyState.Known(List.of(value)));
    }

    private static PrincipalKeys.Sessions sessions(PolicySubject subject) {
        if (subject.isRole()) {
            return PrincipalKeys.Sessions.ALWAYS;
        }
        return subject.isUser() ? PrincipalKeys.Sessions.SOMETIMES : PrincipalKeys.Sessions.UNKNOWN;
    }
}
