package io.delegraph.analyzer;

import io.delegraph.analyzer.chain.ChainJudge;
import io.delegraph.analyzer.chain.Names;
import io.delegraph.analyzer.chain.Watched;
import io.delegraph.analyzer.credential.Gaps;
import io.delegraph.analyzer.credential.Joins;
import io.delegraph.analyzer.credential.OneCallersClients;
import io.delegraph.analyzer.path.Reach;
import io.delegraph.analyzer.policy.PolicyEvaluation;
import io.delegraph.analyzer.policy.aws.AwsPolicyEvaluation;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.analyzer.report.CauseFinder;
import io.delegraph.analyzer.report.GraphSize;
import io.delegraph.analyzer.report.Report;
import io.delegraph.analyzer.risk.RiskWeights;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.Rule;
import io.delegraph.analyzer.rule.RuleCatalog;
import io.delegraph.analyzer.whatif.Drift;
import io.delegraph.analyzer.whatif.PrivilegeComparison;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.DerivedEdge;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.store.Derivation;
import io.delegraph.cypher.store.ObservedChains;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one entry point: a snapshot in, a report, conclusions and answers out. Pure; the same snapshot and settings give
 * the same bytes.
 */
public final class Analysis {
    private final Snapshot snapshot;
    private final AnalysisSettings settings;
    private final PolicyEvaluation policy;
    private final Joins joins;
    private final Reach reach;
    private final Estate estate;
    private final ChainJudge chains;
    private @Nullable Derivation derivation;

    private Analysis(Snapshot snapshot, ObservedChains observed, AnalysisSettings settings) {
        this.snapshot = snapshot;
        this.settings = settings;
        this.policy = AwsPolicyEvaluation.of(snapshot, settings);
        this.joins = Joins.of(snapshot);
        this.reach = Reach.of(snapshot, policy, joins, settings.clock(), settings.engine());
        this.estate = new Estate(snapshot, policy, joins, reach, RiskWeights.shipped(), settings.clock());
        this.chains = new ChainJudge(estate, Names.of(snapshot), observed, RuleCatalog.listChainRules());
        estate.observe(chains);
        estate.recall(() -> Drift.gains(snapshot, settings, () -> this));
    }

    /** Analyses the snapshot, of which nothing was observed. */
    public static Analysis of(Snapshot snapshot, AnalysisSettings settings) {
        return new Analysis(snapshot, ObservedChains.NONE, settings);
    }

    /** Analyses the snapshot and what was observed: privilege is exact on what was called, unless that is too much. */
    public static Analysis of(Snapshot snapshot, ObservedChains observed, AnalysisSettings settings) {
        return new Analysis(snapshot, observed, Watched.settings(snapshot, observed, settings));
    }

    /** The observed chains, measured and judged. */
    public ChainJudge chains() {
        return chains;
    }

    /** The cells over which privilege is computed. */
    public Universe universe() {
        return policy.universe();
    }

    /** Findings, causes and the size of the graph. */
    public Report report() {
        List<Found> found = RuleCatalog.listRules().stream()
                .filter(this::runs)
                .flatMap(rule -> rule.evaluate(estate))
                .map(new Verification(snapshot)::verified)
                .toList();
        CauseFinder.Grouped grouped = new CauseFinder(snapshot).group(found);
        return new Report(size(), grouped.causes(), grouped.findings(), diagnostics());
    }

    /** What policy concluded and what principals reach: what a store publishes. */
    public Derivation derivation() {
        if (derivation == null) {
            derivation = conclude();
        }
        return derivation;
    }

    /** What policy evaluation found besides the facts: sessions, gates, outsiders. */
    public List<Node> listConcludedNodes() {
        return policy.nodes();
    }

    private Derivation conclude() {
        List<DerivedEdge> edges = new ArrayList<>(policy.edges());
        edges.addAll(joins.edges());
        edges.addAll(new ReachEdges(estate).list());
        return new Derivation(policy.nodes(), edges);
    }

    /** Effective privilege of every principal, closure {@code use}. */
    public List<Privilege> listPrivileges() {
        Questions questions = questions();
        return Stream.concat(snapshot.nodes().stream().map(StoredNode::node), policy.nodes().stream())
                .filter(Questions::actsByItself)
                .map(Node::id)
                .distinct()
                .sorted()
                .flatMap(principal -> questions.whatCan(principal, Closure.USE).stream())
                .toList();
    }

    /** What principals can do under this analysis and the later one; both must have been asked of the same. */
    public PrivilegeComparison compareTo(Analysis later) {
        return new PrivilegeComparison(estate, later.estate);
    }

    /** Answers about this snapshot. */
    public Questions questions() {
        return new Questions(estate, settings.request());
    }

    private List<Diagnostic> diagnostics() {
        List<Diagnostic> diagnostics = new ArrayList<>(coarse());
        diagnostics.addAll(policy.diagnostics());
        diagnostics.addAll(Gaps.of(snapshot, joins, estate.callers()));
        diagnostics.addAll(OneCallersClients.of(snapshot, joins, estate.callers()));
        return diagnostics;
    }

    private List<Diagnostic> coarse() {
        return policy.universe().coarseServices().stream()
                .map(service -> Diagnostic.warning(
                        "ANALYSIS_COARSE_RESOURCES",
                        "Policies name resources of " + service + " by more patterns than are compared pair by pair. "
                                + "What only the overlap of two of them matches is judged as the rest of the first.",
                        SourceLocation.DERIVED))
                .toList();
    }

    private boolean runs(Rule rule) {
        return settings.profile() == Profile.ALL || rule.spec().profile() == Profile.CORE;
    }

    private GraphSize size() {
        Map<String, Long> nodes = Stream.concat(
                        snapshot.nodes().stream().map(StoredNode::node), derivation().nodes().stream())
                .collect(Collectors.toMap(Node::id, node -> node.kind().label(), (left, right) -> left, TreeMap::new))
                .values()
                .stream()
                .collect(Collectors.groupingBy(label -> label, Collectors.counting()));
        Map<String, Long> edges = Stream.concat(
                        snapshot.edges().stream()
                                .map(stored -> stored.edge().kind().name()),
                        derivation().edges().stream()
                                .map(derived -> derived.edge().kind().name()))
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        return new GraphSize(nodes, edges);
    }
}
