package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.RequestContext;
import io.delegraph.analyzer.policy.condition.ConditionJudge;
import io.delegraph.analyzer.policy.condition.PrincipalKeys;
import io.delegraph.analyzer.privilege.Arns;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads statements for a principal: binds variables, judges conditions, selects cells. Cells are cached per statement. */
final class StatementReader {
    private final PolicyEstate estate;
    private final Universe universe;
    private final Instant clock;
    private final ResourceContext resources;
    private final Map<NodeId, PrivilegeSet> cellsByStatement = new HashMap<>();
    private final Map<NodeId, Set<String>> resourceKeysByStatement = new HashMap<>();
    private final Map<Divided, List<ResourceContext.Kind>> kinds = new HashMap<>();
    private final Map<NodeId, PrincipalKeys> keys = new HashMap<>();
    private RequestContext keysAreOf = RequestContext.unknown();

    StatementReader(PolicyEstate estate, Universe universe, Instant clock) {
        this.estate = estate;
        this.universe = universe;
        this.clock = clock;
        this.resources = new ResourceContext(estate, universe);
    }

    /** A statement's cells in a partition of AWS. */
    private record Divided(NodeId statement, String partition) {}

    /** Cells that a statement matches surely and possibly. */
    private record Selection(PrivilegeSet definite, PrivilegeSet possible) {
        Selection within(PrivilegeSet set) {
            return new Selection(definite.intersection(set), possible.intersection(set));
        }
    }

    /**
     * What the attached statement says about the subject's requests: once, or once for each kind of resource when its
     * conditions ask for properties of the resource.
     */
    List<StatementReach> read(Attached attached, PolicySubject subject, RequestContext request) {
        Statement statement = attached.statement();
        PrincipalKeys known = keys(subject, request);
        Selection selection = select(statement, subject, known);
        Set<String> ofResource = isOfTheEstate(statement)
                ? resourceKeysByStatement.computeIfAbsent(statement.id(), id -> ResourceContext.keysOf(statement))
                : ResourceContext.keysOf(statement);
        if (ofResource.isEmpty()) {
            return List.of(reach(attached, known, selection));
        }
        return kinds(statement, ofResource, selection, subject).stream()
                .map(kind -> reach(attached, known.forResource(kind.keys()), selection.within(kind.cells())))
                .toList();
    }

    // One request is judged after another: only the last one's keys are worth keeping.
    private PrincipalKeys keys(PolicySubject subject, RequestContext request) {
        if (!keysAreOf.equals(request)) {
            keys.clear();
            keysAreOf = request;
        }
        return keys.computeIfAbsent(subject.id(), id -> PrincipalContext.keys(subject, estate, request, clock));
    }

    // Session policies come with a request, not with the estate: their ids are no identity.
    private static boolean isOfTheEstate(Statement statement) {
        return statement.type() != PolicyType.SESSION;
    }

    private List<ResourceContext.Kind> kinds(
            Statement statement, Set<String> ofResource, Selection selection, PolicySubject subject) {
        String partition = Arns.partition(subject.arn());
        if (hasVariables(statement) || !isOfTheEstate(statement)) {
            return resources.split(selection.possible(), ofResource, partition);
        }
        return kinds.computeIfAbsent(
                new Divided(statement.id(), partition),
                divided -> resources.split(selection.possible(), ofResource, partition));
    }

    private static StatementReach reach(Attached attached, PrincipalKeys known, Selection selection) {
        Statement statement = attached.statement();
        return new StatementReach(
                statement,
                attached.attachment().and(new ConditionJudge(known).judge(statement.conditions())),
                selection.definite(),
                selection.possible());
    }

    private Selection select(Statement statement, PolicySubject subject, PrincipalKeys known) {
        if (!hasVariables(statement)) {
            PrivilegeSet cells = cells(statement, subject);
            return new Selection(cells, cells);
        }
        VariableBinding binding = new VariableBinding(known);
        return new Selection(
                select(
                        statement,
                        binding.definite(statement.resources()),
                        binding.possible(statement.notResources()),
                        subject),
                select(
                        statement,
                        binding.possible(statement.resources()),
                        binding.definite(statement.notResources()),
                        subject));
    }

    private PrivilegeSet cells(Statement statement, PolicySubject subject) {
        return isOfTheEstate(statement)
                ? cellsByStatement.computeIfAbsent(
                        statement.id(),
                        id -> select(statement, statement.resources(), statement.notResources(), subject))
                : select(statement, statement.resources(), statement.notResources(), subject);
    }

    private static boolean hasVariables(Statement statement) {
        return VariableBinding.hasVariables(statement.resources())
                || VariableBinding.hasVariables(statement.notResources());
    }

    // Excluded resources that turn out to match nothing exclude nothing: the statement is about everything then.
    private PrivilegeSet select(
            Statement statement, List<String> resources, List<String> notResources, PolicySubject subject) {
        Universe.Scope scope = subject.isAws() ? Universe.Scope.AWS : Universe.Scope.EVERYTHING;
        if (statement.notResources().isEmpty()) {
            return resources.isEmpty()
                    ? PrivilegeSet.empty()
                    : universe.selectExcept(statement.actions(), statement.notActions(), resources, List.of(), scope);
        }
        return notResources.isEmpty()
                ? universe.selectExcept(statement.actions(), statement.notActions(), List.of("*"), List.of(), scope)
                : universe.selectExcept(statement.actions(), statement.notActions(), List.of(), notResources, scope);
    }
}
