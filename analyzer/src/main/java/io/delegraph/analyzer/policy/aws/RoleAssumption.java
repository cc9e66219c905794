package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.Conclusions;
import io.delegraph.analyzer.policy.aws.technique.TechniqueCatalog;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.CanAssume;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A principal whose authority includes taking a role can assume it: trust and caller side are both in that authority.
 *
 * <p>A federated identity takes it in the way of its provider, everybody else by {@code sts:AssumeRole}. Where a statement
 * asks for a source identity or for session tags, the caller must be allowed to set them, too.
 *
 * <p>Source: IAM user guide, "Requesting temporary security credentials", "Pass session tags in AWS STS" and "Monitor and
 * control actions taken with assumed roles".
 */
final class RoleAssumption implements Deduction {
    private static final String SOURCE_IDENTITY = "sts:sourceidentity";
    private static final String REQUEST_TAG = "aws:requesttag/";
    private static final Set<String> TAG_KEYS = Set.of("aws:tagkeys", "sts:transitivetagkeys");

    @Override
    public void conclude(AwsAccounts accounts, Conclusions conclusions) {
        String technique = TechniqueCatalog.assuming().id();
        for (PolicySubject role : accounts.estate().roles()) {
            Map<String, PrivilegeSet> takingByWay = new HashMap<>();
            for (PolicySubject caller : accounts.subjects()) {
                PrivilegeSet taking = takingByWay.computeIfAbsent(
                        way(caller), way -> accounts.universe().on(role.id(), way));
                Grounds grounds = accounts.grounds(caller, taking);
                if (grounds.truth().isPresent() && !caller.id().equals(role.id())) {
                    Grounds able = ableToSet(accounts, caller, role, taking, grounds);
                    if (able.truth().isPresent()) {
                        conclusions.edge(Derived.named(
                                Derived.edge(CanAssume.KIND, caller.id(), role.id(), able, ""), technique));
                    }
                }
            }
        }
    }

    private static String way(PolicySubject caller) {
        if (!caller.arn().startsWith("Federated ")) {
            return "sts:AssumeRole";
        }
        return caller.arn().contains(":saml-provider/") ? "sts:AssumeRoleWithSAML" : "sts:AssumeRoleWithWebIdentity";
    }

    // Without what the statements ask for, the request may be allowed all the same; with it, setting it must be
    // allowed.
    private static Grounds ableToSet(
            AwsAccounts accounts, PolicySubject caller, PolicySubject role, PrivilegeSet taking, Grounds grounds) {
        Set<String> asked = askedFor(accounts, grounds);
        if (grounds.truth().filter(truth -> truth != Truth.DEFINITE).isEmpty() || asked.isEmpty()) {
            return grounds;
        }
        PrivilegeBounds plain = accounts.evaluator().authorityWithout(caller, asked);
        Optional<Truth> without = plain.truthOfAny(taking);
        Grounds with = grounds;
        if (asked.contains(SOURCE_IDENTITY)) {
            with = with.and(accounts.grounds(caller, accounts.universe().on(role.id(), "sts:SetSourceIdentity")));
        }
        if (asked.stream().anyMatch(key -> !key.equals(SOURCE_IDENTITY))) {
            with = with.and(accounts.grounds(caller, accounts.universe().on(role.id(), "sts:TagSession")));
        }
        String residual = without.equals(Optional.of(Truth.DEFINITE)) ? "" : grounds.note();
        return without.isPresent() ? new Grounds(without, grounds.why(), residual, grounds.at()).or(with) : with;
    }

    private static Set<String> askedFor(AwsAccounts accounts, Grounds grounds) {
        Set<String> asked = new TreeSet<>();
        for (String id : grounds.why()) {
            accounts.estate().findStatement(new NodeId(id)).map(Statement::conditions).orElse(List.of()).stream()
                    .map(condition -> condition.key().toLowerCase(Locale.ROOT))
                    .filter(key -> key.equals(SOURCE_IDENTITY) || key.startsWith(REQUEST_TAG) || TAG_KEYS.contains(key))
                    .forEach(asked::add);
        }
        return asked;
    }
}
