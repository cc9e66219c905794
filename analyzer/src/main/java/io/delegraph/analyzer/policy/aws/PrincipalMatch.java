package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.Guard;
import io.delegraph.analyzer.privilege.Arns;
import io.delegraph.cypher.graph.Effect;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.Statement;
import java.util.Comparator;
import java.util.Optional;

/**
 * How a resource policy names a principal, which decides whether boundary and session policy still limit what it gives.
 *
 * <p>Source: IAM user guide, "Policy evaluation logic": a user or session ARN escapes implicit denies of boundary and
 * session policy, a role ARN does not, nor the ARN of a user who opened a federated session; an account only delegates to
 * its own policies. "AWS JSON policy elements: Principal": a wildcard stands for everybody, never for part of a name.
 */
record PrincipalMatch(Mode mode, Guard guard) {
    /** How the principal is named. */
    enum Mode {
        /** By a user's or a session's own ARN. */
        DIRECT,
        /** By a role's ARN. */
        ROLE,
        /** By its account: the account's own policies decide. */
        ACCOUNT,
        /** By {@code *}. */
        WILDCARD
    }

    private static final String AWS = "AWS ";

    /** How the statement names the subject; nothing when it does not. */
    static Optional<PrincipalMatch> of(Statement statement, PolicySubject subject) {
        if (statement.notPrincipals().isEmpty()) {
            return strongest(statement, subject);
        }
        if (statement.effect() == Effect.DENY) {
            Guard named = Exemption.of(statement.notPrincipals(), subject);
            return named.isNever() ? Optional.empty() : Optional.of(new PrincipalMatch(Mode.WILDCARD, named));
        }
        boolean excluded = statement.notPrincipals().stream()
                .anyMatch(named -> match(named, subject).isPresent());
        return excluded || callsOnlyByName(statement, subject) ? Optional.empty() : found(Mode.WILDCARD);
    }

    private static Optional<PrincipalMatch> strongest(Statement statement, PolicySubject subject) {
        return statement.principals().stream()
                .filter(named -> !(isEverybody(named) && callsOnlyByName(statement, subject)))
                .flatMap(principal -> match(principal, subject).stream())
                .min(Comparator.comparing(PrincipalMatch::mode));
    }

    /** How one name of a principal names the subject; nothing when it does not. */
    static Optional<PrincipalMatch> match(String named, PolicySubject subject) {
        if (isEverybody(named)) {
            return found(Mode.WILDCARD);
        }
        if (!named.startsWith(AWS)) {
            return named.equals(subject.arn()) ? found(Mode.DIRECT) : Optional.empty();
        }
        String arn = named.substring(AWS.length());
        if (arn.equals(subject.arn())) {
            return found(isDirect(subject) ? Mode.DIRECT : Mode.ROLE);
        }
        if (isAccount(arn, subject.account())) {
            return found(Mode.ACCOUNT);
        }
        return session(arn, subject);
    }

    // The session of a federated user is another principal than the user whose ARN is named.
    private static boolean isDirect(PolicySubject subject) {
        return !subject.isRole() && !(subject.isUser() && subject.isLimitedBy(PolicyType.SESSION));
    }

    private static boolean isEverybody(String named) {
        return named.equals("*") || named.equals("AWS *");
    }

    // A service calls what everybody may call, but which services "*" lets take a role is documented nowhere; a
    // federated identity makes no call but to take a role. A deny is for everybody.
    private static boolean callsOnlyByName(Statement statement, PolicySubject subject) {
        boolean service = subject.arn().startsWith("Service ");
        boolean federated = subject.arn().startsWith("Federated ");
        return statement.effect() == Effect.ALLOW && (federated || (service && statement.type() == PolicyType.TRUST));
    }

    private static Optional<PrincipalMatch> session(String arn, PolicySubject subject) {
        String sessions =
                ":sts::" + subject.account() + ":assumed-role/" + subject.node().name() + "/";
        int at = arn.indexOf(sessions);
        if (!subject.isRole() || at < 0) {
            return Optional.empty();
        }
        String name = arn.substring(at + sessions.length());
        return Optional.of(new PrincipalMatch(Mode.DIRECT, Guard.when("the session is named " + name)));
    }

    /** Whether the name, an account's number or the ARN of its root user, is of this account. */
    static boolean isAccount(String named, String account) {
        return !account.isEmpty()
                && (named.equals(account)
                        || (Arns.isArn(named)
                                && named.endsWith(":root")
                                && Arns.account(named).equals(account)));
    }

    private static Optional<PrincipalMatch> found(Mode mode) {
        return Optional.of(new PrincipalMatch(mode, Guard.ALWAYS));
    }
}
