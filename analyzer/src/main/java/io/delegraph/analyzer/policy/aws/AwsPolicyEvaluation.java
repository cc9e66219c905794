package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.AccessRequest;
import io.delegraph.analyzer.AnalysisSettings;
import io.delegraph.analyzer.policy.Conclusions;
import io.delegraph.analyzer.policy.PolicyEvaluation;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.OperationCatalogue;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.DerivedEdge;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.edge.AttachedTo;
import io.delegraph.cypher.graph.edge.HasGrant;
import io.delegraph.cypher.graph.edge.MemberOf;
import io.delegraph.cypher.store.Snapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Evaluates every principal of a snapshot: AWS principals by AWS's rules, others by their statements alone. */
public final class AwsPolicyEvaluation implements PolicyEvaluation {
    private final PolicyEstate estate;
    private final List<PolicySubject> outsiders;
    private final AwsAccounts accounts;
    private final Conclusions conclusions;
    private final AppliedTechniques techniques;
    private final Map<NodeId, PolicySubject> subjects = new TreeMap<>();
    private final Map<NodeId, PrivilegeBounds> authority;

    private AwsPolicyEvaluation(
            PolicyEstate estate, List<PolicySubject> outsiders, AwsAccounts accounts, Conclusions conclusions) {
        this.estate = estate;
        this.outsiders = outsiders;
        this.accounts = accounts;
        this.conclusions = conclusions;
        this.techniques = new AppliedTechniques(conclusions);
        accounts.subjects().forEach(subject -> subjects.put(subject.id(), subject));
        this.authority = new TreeMap<>(accounts.authority());
        this.authority.putAll(conclusions.authority());
    }

    /** Evaluates the snapshot. */
    public static AwsPolicyEvaluation of(Snapshot snapshot, AnalysisSettings settings) {
        PolicyEstate estate = new PolicyEstate(snapshot);
        Conclusions conclusions = new Conclusions();
        List<PolicySubject> outsiders = Outsiders.of(estate, conclusions);
        Universe universe = PolicyUniverse.of(estate, settings, OperationCatalogue.shipped());
        StatementReader reader = new StatementReader(estate, universe, settings.clock());
        AwsEvaluator evaluator = new AwsEvaluator(estate, universe, reader, settings.request());
        AwsAccounts accounts = new AwsAccounts(estate, outsiders, universe, evaluator);
        Deduction.listAll().forEach(deduction -> deduction.conclude(accounts, conclusions));
        StatementTargets.conclude(accounts, conclusions);
        return new AwsPolicyEvaluation(estate, outsiders, accounts, conclusions);
    }

    @Override
    public PolicyEvaluation judging(AccessRequest request, NodeId caller, Set<NodeId> among, Closure closure) {
        List<Attached> session =
                request.sessionPolicies().stream().map(Attached::of).toList();
        PolicyEstate some = estate.among(among, caller, session);
        boolean use = closure == Closure.USE;
        List<PolicySubject> others = outsiders.stream()
                .filter(subject -> !use || among.contains(subject.id()))
                .toList();
        Conclusions inRequest = new Conclusions();
        others.forEach(subject -> inRequest.node(subject.node()));
        AwsEvaluator evaluator = accounts.evaluator().judging(request.context());
        AwsAccounts judged = new AwsAccounts(some, others, accounts.universe(), evaluator);
        List<Deduction> ways = use ? Deduction.listOfUse() : Deduction.listAll();
        ways.forEach(deduction -> deduction.conclude(judged, inRequest));
        return new AwsPolicyEvaluation(some, others, judged, inRequest);
    }

    @Override
    public Universe universe() {
        return accounts.universe();
    }

    @Override
    public Map<NodeId, PrivilegeBounds> authority() {
        return authority;
    }

    @Override
    public List<Node> nodes() {
        return conclusions.nodes();
    }

    @Override
    public List<DerivedEdge> edges() {
        return conclusions.edges();
    }

    @Override
    public List<PathStep> grants(NodeId principal, Cell cell) {
        PolicySubject subject = subjects.get(principal);
        if (subject == null) {
            return List.of();
        }
        List<StatementReach> allowing = accounts.evaluator().allowing(subject, cell);
        return allowing.isEmpty() ? List.of() : steps(subject, allowing.get(0));
    }

    @Override
    public List<List<PathStep>> listGrants(NodeId principal, Cell cell) {
        PolicySubject subject = subjects.get(principal);
        if (subject == null) {
            return List.of(List.of());
        }
        List<List<PathStep>> identity = new ArrayList<>();
        List<List<PathStep>> resource = new ArrayList<>();
        Set<NodeId> listed = new HashSet<>();
        for (StatementReach reach : accounts.evaluator().allowing(subject, cell)) {
            if (!listed.add(reach.statement().id())) {
                continue;
            }
            if (isOnResource(reach.statement().type())) {
                resource.add(steps(subject, reach));
            } else {
                identity.addAll(holdings(subject, reach));
            }
        }
        List<List<PathStep>> ways = GrantSides.join(identity, resource, GrantSides.needsBoth(subject.account(), cell));
        return ways.isEmpty() ? List.of(List.of()) : ways;
    }

    // A statement is held as often as it is attached to the principal and to its groups.
    private List<List<PathStep>> holdings(PolicySubject subject, StatementReach reach) {
        NodeId statement = reach.statement().id();
        List<List<PathStep>> ways = new ArrayList<>();
        if (holds(subject.id(), statement)) {
            ways.add(List.of(step(subject.id(), HasGrant.KIND.name(), statement, reach)));
        }
        estate.groupsOf(subject.id()).stream()
                .filter(group -> holds(group, statement))
                .map(group -> List.of(
                        step(subject.id(), MemberOf.KIND.name(), group, reach),
                        step(group, HasGrant.KIND.name(), statement, reach)))
                .forEach(ways::add);
        return ways.isEmpty() ? List.of(steps(subject, reach)) : ways;
    }

    private boolean holds(NodeId holder, NodeId statement) {
        return estate.directGrants(holder).stream()
                .anyMatch(attached -> attached.statement().id().equals(statement));
    }

    private List<PathStep> steps(PolicySubject subject, StatementReach reach) {
        NodeId statement = reach.statement().id();
        if (isOnResource(reach.statement().type())) {
            return List.of(step(subject.id(), AttachedTo.KIND.name(), statement, reach));
        }
        List<PathStep> steps = new ArrayList<>();
        NodeId holder = subject.id();
        boolean own = estate.directGrants(holder).stream()
                .anyMatch(attached -> attached.statement().id().equals(statement));
        if (!own) {
            Optional<NodeId> group = groupWith(subject, statement);
            if (group.isPresent()) {
                steps.add(step(holder, MemberOf.KIND.name(), group.get(), reach));
                holder = group.get();
            }
        }
        steps.add(step(holder, HasGrant.KIND.name(), statement, reach));
        return steps;
    }

    private Optional<NodeId> groupWith(PolicySubject subject, NodeId statement) {
        return estate.groupsOf(subject.id()).stream()
                .filter(group -> estate.directGrants(group).stream()
                        .anyMatch(attached -> attached.statement().id().equals(statement)))
                .findFirst();
    }

    private static PathStep step(NodeId from, String edge, NodeId to, StatementReach reach) {
        return new PathStep(
                from,
                edge,
                to,
                reach.guard().truth().orElseThrow(),
                reach.guard().note(),
                reach.statement().at());
    }

    private static boolean isOnResource(PolicyType type) {
        return type == PolicyType.TRUST || type == PolicyType.RESOURCE;
    }

    @Override
    public List<Diagnostic> diagnostics() {
        return Uncollected.of(estate);
    }

    @Override
    public List<String> permissionsOf(PathStep step) {
        return techniques.permissionsOf(step);
    }

    @Override
    public Optional<String> findBlock(NodeId principal, Cell cell) {
        PolicySubject subject = subjects.get(principal);
        if (subject == null) {
            return Optional.of("it holds no policy");
        }
        if (accounts.authority(subject).truthOf(cell).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Blocks(estate, accounts.evaluator()).first(subject, cell));
    }
}
