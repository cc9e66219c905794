package io.delegraph.analyzer.credential;

import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.SourceLocation;

/** Why a credential leads nowhere, and what to collect so that it does. */
enum Gap {
    GAP_ACCOUNT_NOT_SCANNED,
    GAP_ACCESS_KEY_NOT_LISTED,
    GAP_ACCESS_KEY_WITHOUT_ACCOUNT,
    GAP_SIGN_ON_ROLE_NOT_FOUND,
    GAP_IDENTITY_NOT_STATED,
    GAP_VALUE_NOT_STATED;

    /** Start of the codes of all gaps. */
    static final String PREFIX = "GAP_";

    Diagnostic diagnostic(Counted counted) {
        return Diagnostic.info(name(), sentence(counted), SourceLocation.DERIVED);
    }

    private String sentence(Counted counted) {
        return switch (this) {
            case GAP_ACCOUNT_NOT_SCANNED ->
                counted.total("credential") + " " + counted.verb("leads", "lead")
                        + " to accounts that were not scanned: " + counted.names()
                        + ". Collect `aws iam get-account-authorization-details` and `aws iam list-access-keys` there.";
            case GAP_ACCESS_KEY_NOT_LISTED ->
                counted.total("access key") + " of scanned accounts " + counted.verb("is", "are")
                        + " in no list of keys, so nobody says whose: " + counted.names()
                        + ". Collect `aws iam list-access-keys` for every user, or `aws sts get-access-key-info`.";
            case GAP_ACCESS_KEY_WITHOUT_ACCOUNT ->
                counted.total("access key") + " " + counted.verb("does", "do") + " not tell by "
                        + counted.verb("its", "their") + " form whose account it is: " + counted.names()
                        + ". Collect `aws iam list-access-keys` of the accounts that it may be.";
            case GAP_SIGN_ON_ROLE_NOT_FOUND ->
                counted.total("sign-on session") + " " + counted.verb("names a permission set", "name permission sets")
                        + " for which the scanned account has no role: " + counted.names()
                        + ". Collect `aws iam get-account-authorization-details` anew, with roles.";
            case GAP_IDENTITY_NOT_STATED ->
                counted.total("credential") + " " + counted.verb("authenticates an identity", "authenticate identities")
                        + " that nobody states, by issuer: " + counted.names()
                        + ". State whom they authenticate in a facts file: an edge AUTHENTICATES.";
            case GAP_VALUE_NOT_STATED ->
                counted.total("reference") + " to " + counted.verb("a secret has a value", "secrets have values")
                        + " that nobody states: " + counted.names()
                        + ". Collect the file or the environment that sets them, or state in a facts file whom they"
                        + " authenticate.";
        };
    }
}
