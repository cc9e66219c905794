package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.Guard;
import io.delegraph.cypher.graph.PolicyType;
import java.util.List;

/**
 * Whom a deny with {@code NotPrincipal} leaves alone.
 *
 * <p>A user must be listed with its account, a role too, else AWS may deny the account that they are part of. A principal
 * with a permissions boundary is denied whatever is listed.
 *
 * <p>Source: IAM user guide, "AWS JSON policy elements: NotPrincipal".
 */
final class Exemption {
    private static final String AWS = "AWS ";

    private Exemption() {}

    /** When the deny is for the subject; never when the subject is exempt. */
    static Guard of(List<String> notPrincipals, PolicySubject subject) {
        if (notPrincipals.contains("*") || notPrincipals.contains("AWS *")) {
            return Guard.NEVER;
        }
        if (subject.isLimitedBy(PolicyType.BOUNDARY)) {
            return Guard.ALWAYS;
        }
        boolean itself = notPrincipals.contains(subject.arn()) || notPrincipals.contains(AWS + subject.arn());
        boolean account = notPrincipals.stream()
                .filter(named -> named.startsWith(AWS))
                .anyMatch(named -> PrincipalMatch.isAccount(named.substring(AWS.length()), subject.account()));
        if (!subject.isAws() || subject.account().isEmpty()) {
            return itself ? Guard.NEVER : Guard.ALWAYS;
        }
        if (subject.isAccountRoot()) {
            return account ? Guard.NEVER : Guard.ALWAYS;
        }
        if (itself && account) {
            return subject.isOutsider() && PrincipalMatch.isAccount(subject.arn(), subject.account())
                    ? Guard.unknown("who of account " + subject.account() + " is listed beside the account")
                    : Guard.NEVER;
        }
        if (itself) {
            return Guard.unknown("NotPrincipal lists " + subject.arn() + " without its account");
        }
        boolean session = notPrincipals.stream()
                .anyMatch(named -> PrincipalMatch.match(named, subject)
                        .filter(match -> match.mode() == PrincipalMatch.Mode.DIRECT)
                        .isPresent());
        return session ? Guard.unknown("NotPrincipal lists a session of " + subject.arn() + " only") : Guard.ALWAYS;
    }
}
