package io.delegraph.collector.aws.iam;

import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Diagnostic.Severity;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Locale;

/** What can be wrong with an IAM export. */
enum IamProblem {
    UNKNOWN_ACCOUNT(
            Severity.WARNING,
            "No account number stands in %s; expected one. The account is taken for unknown, so that these facts do not"
                    + " join those of other documents."),
    TOO_MANY_RECORDS(
            Severity.ERROR,
            "The export holds more than %d records; expected fewer. The rest is left out: the authority that stands there is"
                    + " missing from the graph."),
    TOO_MANY_ATTACHMENTS(
            Severity.ERROR,
            "The export attaches policies more than %d times; expected fewer. Each further one is replaced by a statement"
                    + " that may allow anything, so that authority is UNKNOWN."),
    MISSING_IDENTITY(
            Severity.ERROR,
            "The %s has no readable ARN; expected one that names it. It is left out: the authority that it holds is missing"
                    + " from the graph."),
    INCOMPLETE_RECORD(
            Severity.ERROR,
            "Part of the %s could not be read; expected all of it. What was read is kept, and one more statement stands for"
                    + " what may be missing, so that its authority is UNKNOWN."),
    POLICY_NOT_EXPORTED(
            Severity.WARNING,
            "The policy %s is attached but not in the export; expected its document. What it grants is UNKNOWN: collect"
                    + " get-account-authorization-details without a filter and with all pages."),
    BOUNDARY_NOT_EXPORTED(
            Severity.WARNING,
            "The permissions boundary %s is not in the export; expected its document. How much it limits is UNKNOWN: collect"
                    + " get-account-authorization-details without a filter and with all pages."),
    GROUP_NOT_EXPORTED(
            Severity.WARNING,
            "The group %s has members but is not in the export; expected its policies. What it grants is UNKNOWN: collect"
                    + " get-account-authorization-details without a filter and with all pages."),
    NO_DEFAULT_VERSION(
            Severity.ERROR,
            "The policy has no readable version that is in force; expected one. What it grants where it is attached is"
                    + " UNKNOWN."),
    MISSING_TRUST_POLICY(Severity.ERROR, "The role has no trust policy; expected one. Who may assume it is UNKNOWN."),
    UNREADABLE_ATTACHMENT(
            Severity.ERROR,
            "The group, policy or boundary is not readable; expected its name or ARN. It is replaced by a statement"
                    + " that may allow anything, so that authority is UNKNOWN."),
    UNREADABLE_ENTRY(Severity.WARNING, "The %s is not readable; expected %s. It is left out."),
    UNREADABLE_TIME(Severity.WARNING, "Found no time in %s; expected one as ISO 8601. It is left out."),
    UNREADABLE_CREDENTIAL_REPORT(
            Severity.ERROR,
            "The credential report is not readable: %s; expected its columns. Nothing is read from it."),
    UNREADABLE_CREDENTIAL_ROW(
            Severity.ERROR,
            "The row has %s; expected one user with as many fields as there are columns. It is left out: credentials of"
                    + " the user are missing from the graph."),
    UNREADABLE_ACCESS_KEY(
            Severity.ERROR,
            "The access key has no %s; expected one. It is left out: a credential is missing from the graph."),
    UNKNOWN_KEY_HOLDER(
            Severity.WARNING,
            "The account or the user of the access key is not known; expected both. The key is kept, but nothing says who"
                    + " holds it: set --source to the account number."),
    UNKNOWN_STATUS(
            Severity.WARNING,
            "The access key's Status is neither Active nor Inactive; expected one of them. Whether"
                    + " it can be used is not known.");

    private final Severity severity;
    private final String template;

    IamProblem(Severity severity, String template) {
        this.severity = severity;
        this.template = template;
    }

    Diagnostic at(SourceLocation place, Object... arguments) {
        return new Diagnostic(severity, "IAM_" + name(), String.format(Locale.ROOT, template, arguments), place);
    }
}
