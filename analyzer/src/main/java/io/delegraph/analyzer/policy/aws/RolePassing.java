package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.Conclusions;
import io.delegraph.analyzer.policy.aws.technique.Passing;
import io.delegraph.analyzer.policy.aws.technique.TechniqueCatalog;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.CanLaunch;
import io.delegraph.cypher.graph.edge.PartOf;
import io.delegraph.cypher.graph.edge.Requires;
import io.delegraph.cypher.graph.edge.Yields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may pass a role to a service and may make the calls by which that service runs what the caller wrote can act as the
 * role.
 *
 * <p>All calls are judged against one session (SessionAnd): the halves must not come from different identities. Passing
 * is judged on the role, in a request that says which service it is passed to.
 */
final class RolePassing implements Deduction {
    private static final String PASSED_TO = "iam:PassedToService";

    @Override
    public void conclude(AwsAccounts accounts, Conclusions conclusions) {
        PassingRequests requests = new PassingRequests(accounts);
        for (Passing technique : TechniqueCatalog.passing()) {
            for (String service : technique.services()) {
                List<PolicySubject> passable = ServiceTrust.rolesOf(service, accounts);
                if (!passable.isEmpty()) {
                    new Way(technique, service, passable, requests, accounts, conclusions).conclude();
                }
            }
        }
    }

    /** Authority in a request that says which service a role is passed to; computed when first asked for. */
    private record PassingRequests(AwsAccounts accounts, Map<String, PrivilegeBounds> known) {
        PassingRequests(AwsAccounts accounts) {
            this(accounts, new HashMap<>());
        }

        boolean mayPass(PolicySubject caller) {
            return accounts.authority(caller)
                    .possible()
                    .intersects(accounts.universe().operations(Passing.PASS));
        }

        PrivilegeBounds to(String service, PolicySubject caller) {
            return known.computeIfAbsent(
                    caller.id() + " " + service, key -> accounts.authorityWith(caller, PASSED_TO, service));
        }
    }

    /** One technique with one service that it passes roles to. */
    private record Way(
            Passing technique,
            String service,
            List<PolicySubject> passable,
            PassingRequests requests,
            AwsAccounts accounts,
            Conclusions conclusions) {
        void conclude() {
            SessionCalls calls = SessionCalls.of(technique, accounts);
            KnownWorkloads existing = KnownWorkloads.of(technique.thing(), accounts);
            for (PolicySubject caller : accounts.insiders()) {
                if (requests.mayPass(caller)) {
                    Grounds made = technique.isNew()
                            ? calls.onSomething(caller, listed -> true)
                            : onExisting(caller, calls, existing);
                    if (made.truth().isPresent()) {
                        passable.stream()
                                .filter(role -> role.isAnotherOfTheAccountOf(caller))
                                .forEach(role -> pass(caller, role, made));
                    }
                }
            }
        }

        private Grounds onExisting(PolicySubject caller, SessionCalls calls, KnownWorkloads existing) {
            Grounds known = Grounds.NONE;
            for (NodeId workload : existing.of(caller.account())) {
                known = known.or(calls.on(caller, workload));
            }
            Grounds supposed = calls.onSomething(caller, existing::contains);
            return known.or(supposed.weakened(
                    Truth.UNKNOWN, "collect " + technique.thing().listing()));
        }

        private void pass(PolicySubject caller, PolicySubject role, Grounds made) {
            PrivilegeSet passing = accounts.universe().on(role.id(), Passing.PASS);
            Optional<Truth> truth = requests.to(service, caller).truthOfAny(passing);
            if (truth.isEmpty()) {
                return;
            }
            Grounds pass = accounts.grounds(caller, passing);
            String note = truth.get() == Truth.DEFINITE ? "" : pass.note();
            Grounds reached = new Grounds(truth, pass.why(), note, pass.at()).and(made);
            Grounds trusted = ServiceTrust.grounds(accounts, service, role);
            reached = reached.and(new Grounds(trusted.truth(), trusted.why(), trusted.note(), reached.at()));
            if (technique.throughProfile() && !hasInstanceProfile(role)) {
                reached = reached.and(profileMaking(caller));
            }
            if (reached.truth().isPresent()) {
                launch(caller, role, reached);
            }
        }

        // An instance takes its role through a profile: one that exists, or one that the caller may make.
        private Grounds profileMaking(PolicySubject caller) {
            return SessionCalls.of(Passing.profileMaking(), Passing.profile(), accounts)
                    .onSomething(caller, listed -> true);
        }

        private boolean hasInstanceProfile(PolicySubject role) {
            return accounts.estate().snapshot().listEdgesFrom(role.id()).stream()
                    .filter(stored -> stored.edge().kind().equals(PartOf.KIND))
                    .flatMap(stored ->
                            accounts.estate().snapshot().findNode(stored.edge().to()).stream())
                    .anyMatch(target -> target.node().kind() == NodeKind.INSTANCE_PROFILE);
        }

        private void launch(PolicySubject caller, PolicySubject role, Grounds reached) {
            NodeId gate = new NodeId("gate:pass:" + technique.id() + ":" + role.id());
            conclusions.node(Derived.gate(
                    gate,
                    NodeKind.SESSION_AND,
                    String.join(" + ", technique.required()) + " on "
                            + role.node().name(),
                    technique.id()));
            require(gate, role, new Permission(Passing.PASS, role.arn()));
            technique
                    .calls()
                    .forEach(call -> require(
                            gate,
                            role,
                            new Permission(
                                    call.action(),
                                    call.onThing() ? technique.thing().arn() : "*")));
            conclusions.edge(Derived.edge(Yields.KIND, gate, role.id(), Grounds.DEFINITE, ""));
            conclusions.edge(Derived.technique(CanLaunch.KIND, caller.id(), gate, reached, technique.id()));
        }

        private void require(NodeId gate, PolicySubject role, Permission permission) {
            conclusions.edge(
                    Derived.requires(Requires.KIND, gate, role.id(), permission.action(), List.of(permission)));
        }
    }
}
