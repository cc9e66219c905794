package io.delegraph.collector.aws.account.answer;

import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Diagnostic.Severity;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Locale;

/** What can be wrong with the answers of the AWS CLI. */
public enum AccountProblem {
    UNKNOWN_ACCOUNT(
            Severity.WARNING,
            "Neither path nor content tells the account; expected its number. What stands here does not join what other"
                    + " documents say of the account: set --source to its number, or collect sts-get-caller-identity."),
    UNKNOWN_REGION(
            Severity.WARNING,
            "Neither path nor content tells the region; expected a folder such as eu-west-1. What stands here does not join what"
                    + " other documents say of the same things: keep the folder, and scan from above it."),
    UNKNOWN_ORGANIZATION(
            Severity.WARNING,
            "Nothing tells the organization's id; expected one. What stands here does not join what other documents say of the"
                    + " organization: collect organizations-describe-organization."),
    UNKNOWN_OPERATION(
            Severity.ERROR,
            "Neither name nor content tells of which operation this is the answer; expected one that is read. Nothing was"
                    + " read: keep the name <service>-<operation>.json."),
    NO_ANSWER(
            Severity.WARNING,
            "The AWS CLI left %s instead of an answer of %s; expected JSON. What it would have said is not known: collect it"
                    + " with an identity that may."),
    UNREADABLE_RECORD(
            Severity.ERROR,
            "The %s has no readable %s; expected one. It is left out, so that authority may be missing from the graph."),
    UNREADABLE_ROLE(
            Severity.ERROR,
            "The role of the %s is not readable; expected its ARN. With whose authority it runs is not known."),
    UNREADABLE_GRANT(
            Severity.ERROR,
            "Part of the key's grant was not understood; expected operations, a grantee and constraints on the encryption"
                    + " context. What it allows is UNKNOWN."),
    POLICY_NOT_COLLECTED(
            Severity.WARNING,
            "The policy %s is attached but its text was not collected; expected organizations-describe-policy of it. How much"
                    + " it limits is UNKNOWN."),
    UNKNOWN_PERMISSION_SET(
            Severity.WARNING,
            "The name of the permission set %s was not collected; expected sso-admin-describe-permission-set of it. Which role"
                    + " the assignment leads to is not known."),
    NOT_MODELLED(
            Severity.WARNING,
            "%s: collected but not modelled. Access may be narrower or wider than what is answered from other policies.");

    private final Severity severity;
    private final String template;

    AccountProblem(Severity severity, String template) {
        this.severity = severity;
        this.template = template;
    }

    public Diagnostic at(SourceLocation place, Object... arguments) {
        return new Diagnostic(severity, "AWS_" + name(), String.format(Locale.ROOT, template, arguments), place);
    }
}
