package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything deductions look at: the estate, the cells, and the own authority of every subject. */
final class AwsAccounts {
    private final PolicyEstate estate;
    private final Universe universe;
    private final AwsEvaluator evaluator;
    private final List<PolicySubject> subjects;
    private final List<PolicySubject> insiders;
    private final Map<NodeId, PrivilegeBounds> authority = new LinkedHashMap<>();
    private PrivilegeSet anybody = PrivilegeSet.empty();

    AwsAccounts(PolicyEstate estate, List<PolicySubject> outsiders, Universe universe, AwsEvaluator evaluator) {
        this.estate = estate;
        this.universe = universe;
        this.evaluator = evaluator;
        this.subjects = new ArrayList<>(estate.subjects());
        this.subjects.addAll(outsiders);
        this.insiders = estate.subjects().stream().filter(PolicySubject::isAws).toList();
        for (PolicySubject subject : subjects) {
            PrivilegeBounds own = evaluator.authority(subject);
            authority.put(subject.id(), own);
            anybody = anybody.union(own.possible());
        }
    }

    PolicyEstate estate() {
        return estate;
    }

    Universe universe() {
        return universe;
    }

    /** Principals and outsiders, in order. */
    List<PolicySubject> subjects() {
        return subjects;
    }

    /** Those that an AWS policy speaks of and that are no outsiders: the ones whose own calls can change things. */
    List<PolicySubject> insiders() {
        return insiders;
    }

    PrivilegeBounds authority(PolicySubject subject) {
        return authority.getOrDefault(subject.id(), PrivilegeBounds.nothing());
    }

    /** Authority of a subject whose statements differ from those in the estate. */
    PrivilegeBounds authorityUnder(PolicySubject hypothetical) {
        return evaluator.authority(hypothetical);
    }

    /** Authority in a request of which more is known than the question says. */
    PrivilegeBounds authorityWith(PolicySubject subject, String key, String value) {
        return evaluator.authorityWith(subject, key, value);
    }

    Map<NodeId, PrivilegeBounds> authority() {
        return authority;
    }

    /** Whether somebody may hold one of the cells: where nobody does, there is nothing to conclude. */
    boolean somebodyMay(PrivilegeSet cells) {
        return anybody.intersects(cells);
    }

    /** The surest grounds on which the subject holds some cell of the set. */
    Grounds grounds(PolicySubject subject, PrivilegeSet cells) {
        PrivilegeBounds own = authority(subject);
        Optional<Truth> truth = own.truthOfAny(cells);
        if (truth.isEmpty()) {
            return Grounds.NONE;
        }
        Cell cell = universe.cells(own.at(truth.get()).intersection(cells))
                .findFirst()
                .orElseThrow();
        return grounds(subject, cell, truth.get());
    }

    private Grounds grounds(PolicySubject subject, Cell cell, Truth truth) {
        List<StatementReach> allowing = evaluator.allowing(subject, cell);
        List<String> why = allowing.stream()
                .filter(reach -> reach.guard().truth().orElseThrow().compareTo(truth) <= 0 || truth == Truth.UNKNOWN)
                .map(reach -> reach.statement().id().value())
                .toList();
        String note = truth == Truth.DEFINITE ? "" : note(subject, cell, allowing, truth);
        SourceLocation at = allowing.isEmpty()
                ? SourceLocation.DERIVED
                : allowing.get(0).statement().at();
        return new Grounds(Optional.of(truth), why, note, at);
    }

    // The residual condition is that of the surest allow, or that of a deny which the request may meet.
    private String note(PolicySubject subject, Cell cell, List<StatementReach> allowing, Truth truth) {
        for (StatementReach allow : allowing) {
            if (allow.guard().truth().orElseThrow() == truth
                    && !allow.guard().note().isEmpty()) {
                return allow.guard().note();
            }
        }
        for (StatementReach deny : evaluator.denying(subject, cell)) {
            if (!deny.guard().note().isEmpty()) {
                return "unless " + deny.guard().note();
            }
        }
        boolean variable = allowing.stream().noneMatch(reach -> reach.definite().contains(cell));
        return variable ? "a policy variable is open" : "";
    }

    AwsEvaluator evaluator() {
        return evaluator;
    }
}
