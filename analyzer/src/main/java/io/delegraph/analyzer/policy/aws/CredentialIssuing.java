package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.Conclusions;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.CanIssue;
import java.util.Optional;

/**
 * A principal that may make an access key or a console password for a user can act as that user.
 *
 * <p>A password is created for a user without one and reset for a user with one; which of the two a user is, only the
 * credential report says.
 */
final class CredentialIssuing implements Deduction {
    @Override
    public void conclude(AwsAccounts accounts, Conclusions conclusions) {
        for (PolicySubject user : accounts.estate().users()) {
            Issuing issuing = Issuing.on(user, accounts.universe());
            accounts.insiders().stream()
                    .filter(issuer -> !issuer.id().equals(user.id()))
                    .forEach(issuer -> issue(accounts, issuer, issuing, conclusions));
        }
    }

    private static void issue(AwsAccounts accounts, PolicySubject issuer, Issuing issuing, Conclusions conclusions) {
        PolicySubject user = issuing.user();
        Grounds key = accounts.grounds(issuer, issuing.key());
        Grounds password =
                password(user, accounts.grounds(issuer, issuing.create()), accounts.grounds(issuer, issuing.reset()));
        if (key.truth().isPresent()) {
            conclusions.edge(Derived.edge(CanIssue.KIND, issuer.id(), user.id(), key, "access-key"));
        }
        if (password.truth().isPresent()) {
            conclusions.edge(Derived.edge(CanIssue.KIND, issuer.id(), user.id(), password, "login-profile"));
        }
    }

    /** The cells of making credentials for a user. */
    private record Issuing(PolicySubject user, PrivilegeSet key, PrivilegeSet create, PrivilegeSet reset) {
        static Issuing on(PolicySubject user, Universe universe) {
            return new Issuing(
                    user,
                    universe.on(user.id(), "iam:CreateAccessKey"),
                    universe.on(user.id(), "iam:CreateLoginProfile"),
                    universe.on(user.id(), "iam:UpdateLoginProfile"));
        }
    }

    private static Grounds password(PolicySubject user, Grounds create, Grounds reset) {
        Optional<Boolean> hasPassword = user.node().properties().findFlag(Property.PASSWORD_ENABLED);
        if (hasPassword.isPresent()) {
            return hasPassword.get() ? reset : create;
        }
        Grounds either = create.and(reset);
        if (either.truth().isPresent()) {
            return either;
        }
        String toCollect = "collect the credential report: it says whether the user has a console password";
        return create.or(reset).weakened(Truth.UNKNOWN, toCollect);
    }
}
