package io.delegraph.analyzer.rule;

import io.delegraph.analyzer.path.Witness;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.risk.Score;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.FindingStatus;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Sensitivity;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.StableHash;
import io.delegraph.cypher.graph.Subject;
import io.delegraph.cypher.graph.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A finding in the making: collects what the rule knows, and adds identity, severity, score and status. */
public final class FindingDraft {
    private final RuleSpec rule;
    private final Estate estate;
    private final Node accused;
    private final List<Subject> subjects = new ArrayList<>();
    private final Map<String, Double> measures = new TreeMap<>();
    private List<PathStep> path = List.of();
    private List<String> facts = List.of();
    private List<String> causes = List.of();
    private List<Double> likelihoods = List.of();
    private PrivilegeSet targets = PrivilegeSet.empty();
    private Truth truth = Truth.DEFINITE;
    private String discriminator = "";
    private String explanation = "";
    private String cause = "";
    private boolean observed;
    private boolean attempted;
    private boolean general;
    private double certainty = 1;
    private Severity base;

    private FindingDraft(RuleSpec rule, Estate estate, Node accused) {
        this.rule = rule;
        this.estate = estate;
        this.accused = accused;
        this.base = rule.severity();
        subjects.add(subject(Subject.Role.SUBJECT, accused));
    }

    /** A finding of the rule that accuses the node. */
    public static FindingDraft of(RuleSpec rule, Estate estate, Node accused) {
        return new FindingDraft(rule, estate, accused);
    }

    /**
     * Names what is reached by way of example. No part of the finding's identity: when something weightier turns up, the
     * example changes and the finding stays.
     */
    public FindingDraft about(Subject.Role role, Node node) {
        if (!node.id().equals(accused.id())) {
            subjects.add(subject(role, node));
        }
        return this;
    }

    public FindingDraft truth(Truth how) {
        truth = how;
        return this;
    }

    /** Tells findings of one rule about the same nodes apart; must not change from scan to scan. */
    public FindingDraft discriminator(String text) {
        discriminator = text;
        return this;
    }

    public FindingDraft explanation(String sentence) {
        explanation = sentence;
        return this;
    }

    public FindingDraft measure(String name, double value) {
        measures.put(name, value);
        return this;
    }

    /** What is reached: decides severity and impact. */
    public FindingDraft targets(PrivilegeSet cells) {
        targets = cells;
        return this;
    }

    /** What proves it: the first is shown, all count for the likelihood. */
    public FindingDraft witnesses(List<Witness> witnesses) {
        if (!witnesses.isEmpty()) {
            path = witnesses.get(0).steps();
            Witness shortest = witnesses.get(0);
            facts = shortest.facts();
            List<String> changes = changeable(shortest.controls().isEmpty() ? shortest.facts() : shortest.controls());
            causes = Stream.concat(changes.stream(), credentials(shortest)).toList();
            likelihoods =
                    witnesses.stream().map(Witness::steps).map(this::likelihood).toList();
        }
        return this;
    }

    /** Steps and facts that prove it, for rules that do not go by privilege. */
    public FindingDraft path(List<PathStep> steps, List<String> restsOn) {
        path = List.copyOf(steps);
        facts = List.copyOf(restsOn);
        causes = facts;
        likelihoods = List.of(likelihood(steps));
        return this;
    }

    /** More facts that it rests on, without being the fix. */
    public FindingDraft restingOn(List<String> more) {
        facts = Stream.concat(facts.stream(), more.stream()).distinct().toList();
        return this;
    }

    /** It was seen to happen, which makes it graver. */
    public FindingDraft observed() {
        observed = true;
        return this;
    }

    /** It was tried and refused, which makes it less grave. */
    public FindingDraft attempted() {
        attempted = true;
        return this;
    }

    /** It is said once, whoever stands for all: the accused is no part of its identity. */
    public FindingDraft general() {
        general = true;
        return this;
    }

    /** How far what it is judged against can be relied on, in (0,1]; 1 unless said. */
    public FindingDraft certain(double confidence) {
        certainty = confidence;
        return this;
    }

    /** The base severity, where it is not the rule's own. */
    public FindingDraft severity(Severity severity) {
        base = severity;
        return this;
    }

    /** What findings about several nodes have in common and what closes them all, such as a package; after the path. */
    public FindingDraft sharedCause(String what) {
        causes = List.of(what);
        return this;
    }

    /** The fact whose change closes it; the first fact of the path unless said. */
    public FindingDraft cause(String fact) {
        cause = fact;
        return this;
    }

    public Found build() {
        Score score = score();
        Map<String, Double> shown = new TreeMap<>(measures);
        shown.put("exposure", score.exposure());
        shown.put("likelihood", rounded(score.likelihood()));
        shown.put("impact", rounded(score.impact()));
        Finding finding = new Finding(
                id(),
                rule.id(),
                rule.title(),
                severity(),
                score.value(),
                truth,
                rounded(confidence()),
                FindingStatus.OPEN,
                subjects,
                path,
                cause.isEmpty() ? firstFact() : cause,
                shown,
                explanation,
                rule.remediation(),
                rule.standards().stream().map(Standard::id).toList());
        return new Found(finding, facts, causes.isEmpty() ? List.of(finding.cause()) : causes);
    }

    // Who holds a credential on the way has all behind it: revoking it closes the finding as surely as any statement.
    private Stream<String> credentials(Witness witness) {
        return witness.steps().stream()
                .map(PathStep::to)
                .filter(id -> estate.findNode(id)
                        .filter(node -> node.kind().nodeClass() == NodeClass.CREDENTIAL)
                        .isPresent())
                .map(NodeId::value)
                .distinct();
    }

    // A trust that lets a service or a colleague in is rarely what has to change: what uses it is, if anything does.
    private List<String> changeable(List<String> candidates) {
        List<String> grants = candidates.stream().filter(fact -> !isTrust(fact)).toList();
        return grants.isEmpty() ? candidates : grants;
    }

    private boolean isTrust(String fact) {
        return estate.findNode(new NodeId(fact))
                .flatMap(node -> node.properties().findText(Property.POLICY_TYPE))
                .filter(PolicyType.TRUST.name()::equals)
                .isPresent();
    }

    private String firstFact() {
        return causes.isEmpty() ? accused.id().value() : causes.get(0);
    }

    private String id() {
        List<String> parts = new ArrayList<>();
        parts.add(rule.id());
        parts.add(Subject.Role.SUBJECT.label() + ":"
                + (general ? "" : accused.id().value()));
        parts.add(discriminator);
        return StableHash.of(parts.toArray(String[]::new));
    }

    // Base; +1 for restricted data or control over permissions; +1 observed; -1 conditional; -2 unknown (DESIGN
    // decision 6).
    private Severity severity() {
        boolean grave = targets.intersects(estate.universe().atLevel(level -> level.isControl()))
                || targets.intersects(estate.sensitivity().cells(Sensitivity.RESTRICTED));
        int steps = (grave ? 1 : 0) + (observed ? 1 : 0) - (attempted ? 1 : 0);
        return base.shifted(steps
                + switch (truth) {
                    case DEFINITE -> 0;
                    case CONDITIONAL -> -1;
                    case UNKNOWN -> -2;
                });
    }

    private Score score() {
        double worst = estate.universe()
                .cells(targets)
                .mapToDouble(estate.sensitivity()::weight)
                .max()
                .orElse(Sensitivity.UNKNOWN.weight());
        long count = Math.max(1, targets.size());
        double likelihood = likelihoods.isEmpty() ? estate.weights().truth(truth) : Score.anyOf(likelihoods);
        return new Score(estate.weights().exposure(accused.kind()), likelihood, Score.impact(worst, count));
    }

    private double likelihood(List<PathStep> steps) {
        return steps.stream()
                .mapToDouble(step ->
                        estate.weights().ease(step.edge()) * estate.weights().truth(step.truth()))
                .reduce(1, (a, b) -> a * b);
    }

    // Each fact counts once, with the confidence that evidence of its sort has.
    private double confidence() {
        return certainty * facts.stream().mapToDouble(estate::confidence).reduce(1, (a, b) -> a * b);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static Subject subject(Subject.Role role, Node node) {
        return new Subject(role, node.id(), node.kind(), node.name());
    }
}
