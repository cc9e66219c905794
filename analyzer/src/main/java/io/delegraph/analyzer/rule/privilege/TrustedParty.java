package io.delegraph.analyzer.rule.privilege;

import io.delegraph.cypher.graph.Condition;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.graph.Truth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A party that a statement trusts more broadly than by name.
 *
 * @param truth how sure it is that nothing narrows the trust
 * @param note  conditions that narrow it somewhat
 */
record TrustedParty(String description, Truth truth, String note) {
    /** Keys that pin who is meant, when they are compared with something more specific than {@code *}. */
    private static final List<String> PINNING = List.of(
            "aws:principalorgid",
            "aws:principalorgpaths",
            "aws:principalaccount",
            "aws:principalarn",
            "aws:sourceaccount",
            "aws:sourcearn",
            "aws:sourceorgid",
            "aws:sourcevpce",
            "aws:sourcevpc",
            "aws:userid",
            "sts:externalid");

    /** The open party behind a named principal of the statement; nothing when it is pinned, a service, or one's own. */
    static Optional<TrustedParty> findOpen(String named, Statement statement, Set<String> ownAccounts) {
        if (named.equals("*") || named.equals("AWS *")) {
            return open("anybody", statement, PINNING);
        }
        if (named.startsWith("Federated ")) {
            return federated(named.substring("Federated ".length()), statement);
        }
        if (named.startsWith("AWS ")) {
            return account(named.substring("AWS ".length()), statement, ownAccounts);
        }
        return Optional.empty();
    }

    private static Optional<TrustedParty> account(String named, Statement statement, Set<String> ownAccounts) {
        boolean whole = named.matches("\\d{12}") || named.endsWith(":root");
        String account = named.matches("\\d{12}") ? named : named.replaceAll(".*::(\\d{12}):.*", "$1");
        if (!whole || ownAccounts.contains(account)) {
            return Optional.empty();
        }
        return open("every principal of account " + account + ", which is not one of yours", statement, PINNING);
    }

    // SAML providers vouch for the subjects that the role's owner registered; OIDC issuers vouch for anybody's.
    private static Optional<TrustedParty> federated(String provider, Statement statement) {
        if (provider.contains(":saml-provider/")) {
            return Optional.empty();
        }
        List<String> subjects = List.of(":sub", ":amr", ":repository", ":job_workflow_ref");
        List<String> pinning = provider.startsWith("cognito-identity") ? List.of(":aud") : subjects;
        return open("every subject of " + provider, statement, pinning);
    }

    private static Optional<TrustedParty> open(String description, Statement statement, List<String> pinning) {
        if (statement.conditions().stream().anyMatch(condition -> pins(condition, pinning))) {
            return Optional.empty();
        }
        if (statement.conditions().isEmpty()) {
            return Optional.of(new TrustedParty(description, Truth.DEFINITE, ""));
        }
        String note = statement.conditions().stream().map(Condition::toString).collect(Collectors.joining(" and "));
        return Optional.of(new TrustedParty(description, Truth.CONDITIONAL, note));
    }

    private static boolean pins(Condition condition, List<String> pinning) {
        String key = condition.key().toLowerCase(Locale.ROOT);
        boolean about = pinning.stream().anyMatch(pin -> pin.startsWith(":") ? key.endsWith(pin) : key.equals(pin));
        String operator = condition.operator().toLowerCase(Locale.ROOT);
        boolean positive = !operator.contains("not") && !operator.equals("null") && !operator.endsWith("ifexists");
        boolean specific = !condition.values().isEmpty()
                && condition.values().stream()
                        .noneMatch(value -> value.replace("*", "").isBlank());
        return about && positive && specific;
    }
}
