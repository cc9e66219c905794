package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.Conclusions;
import io.delegraph.analyzer.policy.aws.technique.Issuing;
import io.delegraph.analyzer.policy.aws.technique.TechniqueCatalog;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.CanIssue;
import java.util.Optional;

/**
 * A principal that may make an access key or a console password for a user can act as that user.
 *
 * <p>A password is created for a user without one and reset for a user with one; which of the two a user is, only the
 * credential report says. A user has at most two access keys: where two are listed, one must be deleted first.
 *
 * <p>Source: IAM user guide, "IAM and AWS STS quotas" and "Manage access keys for IAM users".
 */
final class CredentialIssuing implements Deduction {
    private static final String TO_COLLECT =
            "collect the credential report: it says whether the user has a console password";

    private static final String DELETING = "iam:DeleteAccessKey";

    @Override
    public void conclude(AwsAccounts accounts, Conclusions conclusions) {
        for (PolicySubject user : accounts.estate().users()) {
            for (Issuing technique : TechniqueCatalog.issuing()) {
                PrivilegeSet call =
                        accounts.universe().on(user.id(), technique.required().toArray(String[]::new));
                if (accounts.somebodyMay(call)) {
                    new For(user, technique, call, accounts).conclude(conclusions);
                }
            }
        }
    }

    /** One technique on one user. */
    private record For(PolicySubject user, Issuing technique, PrivilegeSet call, AwsAccounts accounts) {
        void conclude(Conclusions conclusions) {
            for (PolicySubject issuer : accounts.insiders()) {
                if (!issuer.id().equals(user.id())) {
                    Grounds grounds = grounds(issuer);
                    if (grounds.truth().isPresent()) {
                        conclusions.edge(
                                Derived.technique(CanIssue.KIND, issuer.id(), user.id(), grounds, technique.id()));
                    }
                }
            }
        }

        private Grounds grounds(PolicySubject issuer) {
            Grounds may = accounts.grounds(issuer, call);
            if (may.truth().isEmpty()) {
                return may;
            }
            return switch (technique.credential()) {
                case ACCESS_KEY -> AccessKeys.of(user, accounts).areFull() ? may.and(deleting(issuer)) : may;
                case NEW_PASSWORD -> password(may, issuer, false, Issuing.Credential.OTHER_PASSWORD);
                case OTHER_PASSWORD -> password(may, issuer, true, Issuing.Credential.NEW_PASSWORD);
            };
        }

        private Grounds deleting(PolicySubject issuer) {
            return accounts.grounds(issuer, accounts.universe().on(user.id(), DELETING));
        }

        // Who may both create and reset has a way whichever the user is.
        private Grounds password(Grounds may, PolicySubject issuer, boolean ofOneWith, Issuing.Credential otherwise) {
            Optional<Boolean> hasPassword = user.node().properties().findFlag(Property.PASSWORD_ENABLED);
            if (hasPassword.isPresent()) {
                return hasPassword.get() == ofOneWith ? may : Grounds.NONE;
            }
            Grounds either = may.and(accounts.grounds(issuer, callOf(otherwise)));
            return either.truth().isPresent() ? either : may.weakened(Truth.UNKNOWN, TO_COLLECT);
        }

        private PrivilegeSet callOf(Issuing.Credential credential) {
            return TechniqueCatalog.issuing().stream()
                    .filter(other -> other.credential() == credential)
                    .map(other ->
                            accounts.universe().on(user.id(), other.required().toArray(String[]::new)))
                    .reduce(PrivilegeSet.empty(), PrivilegeSet::union);
        }
    }
}
