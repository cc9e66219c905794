package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.Guard;
import io.delegraph.analyzer.privilege.Arns;
import io.delegraph.cypher.graph.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a resource policy names a principal, which decides whether boundary and session policy still limit what it gives.
 *
 * <p>Source: IAM user guide, "Policy evaluation logic": a user or session ARN escapes implicit denies of boundary and
 * session policy, a role ARN does not; an account only delegates to its own policies.
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
        if (!statement.notPrincipals().isEmpty()) {
            boolean excluded = statement.notPrincipals().stream()
                    .anyMatch(named -> match(named, subject).isPresent());
            return excluded ? Optional.empty() : Optional.of(new PrincipalMatch(Mode.WILDCARD, Guard.ALWAYS));
        }
        return strongest(statement.principals(), subject);
    }

    private static Optional<PrincipalMatch> strongest(List<String> named, PolicySubject subject) {
        return named.stream()
                .flatMap(principal -> match(principal, subject).stream())
                .min(Comparator.comparing(PrincipalMatch::mode));
    }

    private static Optional<PrincipalMatch> match(String named, PolicySubject subject) {
        if (named.equals("*") || named.equals("AWS *")) {
            return isService(subject) ? Optional.empty() : found(Mode.WILDCARD);
        }
        if (!named.startsWith(AWS)) {
            return named.equals(subject.arn()) ? found(Mode.DIRECT) : Optional.empty();
        }
        String arn = named.substring(AWS.length());
        if (arn.equals(subject.arn())) {
            return found(subject.isRole() ? Mode.ROLE : Mode.DIRECT);
        }
        if (isAccount(arn, subject.account())) {
            return found(Mode.ACCOUNT);
        }
        return session(arn, subject);
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

    private static boolean isAccount(String named, String account) {
        return !account.isEmpty()
                && (named.equals(account)
                        || (Arns.isArn(named)
                                && named.endsWith(":root")
                                && Arns.account(named).equals(account)));
    }

    private static boolean isService(PolicySubject subject) {
        return subject.arn().startsWith("Service ") || subject.arn().startsWith("Federated ");
    }

    private static Optional<PrincipalMatch> found(Mode mode) {
        return Optional.of(new PrincipalMatch(mode, Guard.ALWAYS));
    }
}
