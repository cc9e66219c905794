package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.RequestContext;
import io.delegraph.analyzer.policy.Guard;
import io.delegraph.analyzer.policy.condition.ConditionJudge;
import io.delegraph.analyzer.policy.condition.PrincipalKeys;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.cypher.graph.Condition;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads statements for a principal: binds variables, judges conditions, selects cells. Cells are cached per statement. */
final class StatementReader {
    private final Universe universe;
    private final Instant clock;
    private final Map<NodeId, PrivilegeSet> cellsByStatement = new HashMap<>();

    StatementReader(Universe universe, Instant clock) {
        this.universe = universe;
        this.clock = clock;
    }

    /** What the attached statement says about the subject's requests. */
    StatementReach read(Attached attached, PolicySubject subject, RequestContext request) {
        Statement statement = attached.statement();
        PrincipalKeys keys = keys(subject, request, clock);
        VariableBinding binding = new VariableBinding(keys::findVariable);
        Guard guard = attached.attachment().and(judge(statement, keys, binding));
        if (!VariableBinding.hasVariables(statement.resources())
                && !VariableBinding.hasVariables(statement.notResources())) {
            PrivilegeSet cells = cells(statement, subject);
            return new StatementReach(statement, guard, cells, cells);
        }
        PrivilegeSet definite = select(
                statement,
                binding.definite(statement.resources()),
                binding.possible(statement.notResources()),
                subject);
        PrivilegeSet possible = select(
                statement,
                binding.possible(statement.resources()),
                binding.definite(statement.notResources()),
                subject);
        return new StatementReach(statement, guard, definite, possible);
    }

    // Session policies come with a request, not with the estate: their ids are no identity.
    private PrivilegeSet cells(Statement statement, PolicySubject subject) {
        return statement.type() == PolicyType.SESSION
                ? select(statement, statement.resources(), statement.notResources(), subject)
                : cellsByStatement.computeIfAbsent(
                        statement.id(),
                        id -> select(statement, statement.resources(), statement.notResources(), subject));
    }

    /** What is known of the subject's requests. */
    static PrincipalKeys keys(PolicySubject subject, RequestContext request, Instant clock) {
        return new PrincipalKeys(request, fixedKeys(subject), clock, sessions(subject));
    }

    private static Guard judge(Statement statement, PrincipalKeys keys, VariableBinding binding) {
        List<Condition> bound = statement.conditions().stream()
                .map(condition -> bind(condition, binding))
                .toList();
        return new ConditionJudge(keys).judge(bound);
    }

    private static Condition bind(Condition condition, VariableBinding binding) {
        if (!VariableBinding.hasVariables(condition.values())) {
            return condition;
        }
        List<String> bound = binding.definite(condition.values());
        return bound.size() == condition.values().size()
                ? new Condition(condition.operator(), condition.key(), bound)
                : condition;
    }

    private PrivilegeSet select(
            Statement statement, List<String> resources, List<String> notResources, PolicySubject subject) {
        Universe.Scope scope = subject.isAws() ? Universe.Scope.AWS : Universe.Scope.EVERYTHING;
        if (resources.isEmpty() && statement.notResources().isEmpty()) {
            return PrivilegeSet.empty();
        }
        return universe.selectExcept(statement.actions(), statement.notActions(), resources, notResources, scope);
    }

    private static Map<String, List<String>> fixedKeys(PolicySubject subject) {
        Map<String, List<String>> fixed = new HashMap<>();
        if (!subject.isAws()) {
            return fixed;
        }
        fixed.put("aws:principalaccount", List.of(subject.account()));
        fixed.put("aws:principalarn", List.of(subject.arn()));
        fixed.put("aws:principalisawsservice", List.of("false"));
        if (subject.isUser()) {
            fixed.put("aws:principaltype", List.of("User"));
            fixed.put("aws:username", List.of(subject.node().name()));
            tags(subject, fixed);
        }
        if (subject.isRole()) {
            fixed.put("aws:principaltype", List.of("AssumedRole"));
            fixed.put("aws:username", List.of());
        }
        return fixed;
    }

    // A user's tags are its own; a role's session may carry others, so that they stay open.
    private static void tags(PolicySubject subject, Map<String, List<String>> fixed) {
        for (String tag : subject.node().properties().listTexts(Property.TAGS)) {
            int equals = tag.indexOf('=');
            if (equals > 0) {
                String key = "aws:principaltag/" + tag.substring(0, equals).toLowerCase(Locale.ROOT);
                fixed.put(key, List.of(tag.substring(equals + 1)));
            }
        }
    }

    private static PrincipalKeys.Sessions sessions(PolicySubject subject) {
        if (subject.isRole()) {
            return PrincipalKeys.Sessions.ALWAYS;
        }
        return subject.isUser() ? PrincipalKeys.Sessions.SOMETIMES : PrincipalKeys.Sessions.UNKNOWN;
    }
}
