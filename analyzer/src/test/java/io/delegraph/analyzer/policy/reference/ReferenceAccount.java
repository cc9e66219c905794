package io.delegraph.analyzer.policy.reference;

import io.delegraph.analyzer.StatementText;
import io.delegraph.cypher.graph.Effect;
import io.delegraph.cypher.graph.NodeId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Principals and resources of one or two accounts with their policies, and the decision about one request.
 *
 * <p>Source: IAM user guide, "Policy evaluation logic", "Cross-account policy evaluation logic", "Permissions boundaries
 * for IAM entities"; AWS Organizations user guide, "SCP evaluation" and "RCP evaluation".
 */
final class ReferenceAccount {
    /** Services whose resources resource control policies reach, as far as the generator uses them. */
    private static final Set<String> CONTROLLED = Set.of("s3", "sts", "sqs", "kms", "secretsmanager");

    private final Map<String, Principal> principals = new LinkedHashMap<>();
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Map<String, List<List<StatementText>>> serviceControls = new LinkedHashMap<>();
    private final Map<String, List<List<StatementText>>> resourceControls = new LinkedHashMap<>();

    /**
     * A user or role.
     *
     * @param boundary empty when there is none
     */
    record Principal(
            NodeId id, String arn, String account, List<StatementText> identity, List<StatementText> boundary) {
        boolean isRole() {
            return arn.contains(":role/");
        }

        String name() {
            return arn.substring(arn.lastIndexOf('/') + 1);
        }
    }

    /** A resource with its policy, or a role with its trust policy. */
    record Resource(String arn, String account, List<StatementText> policy) {
        boolean holds(String name) {
            return name.equals(arn) || name.startsWith(arn + "/");
        }

        boolean needsOwnPolicy() {
            return arn.contains(":role/") || arn.contains(":kms:");
        }
    }

    /** What is decided; what no documentation decides is neither. */
    enum Decision {
        ALLOWED,
        DENIED,
        UNDOCUMENTED
    }

    void add(Principal principal) {
        principals.put(principal.arn(), principal);
    }

    void add(Resource resource) {
        resources.put(resource.arn(), resource);
    }

    void serviceControl(String account, List<StatementText> level) {
        serviceControls.computeIfAbsent(account, first -> new ArrayList<>()).add(level);
    }

    void resourceControl(String account, List<StatementText> level) {
        resourceControls.computeIfAbsent(account, first -> new ArrayList<>()).add(level);
    }

    /** Whether the principal, in such a session, can do it itself or as a role that it can come to take, by any path. */
    Decision canReach(Principal from, List<StatementText> session, Request request) {
        return canReach(from, session, request, new HashSet<>());
    }

    private Decision canReach(Principal from, List<StatementText> session, Request request, Set<String> tried) {
        Decision best = decide(from, session, request);
        if (best == Decision.ALLOWED || !tried.add(from.arn())) {
            return best;
        }
        for (Principal role : principals.values()) {
            if (!role.isRole() || tried.contains(role.arn())) {
                continue;
            }
            Decision taking = decide(from, session, new Request("sts:AssumeRole", role.arn(), request.context()));
            Decision then = taking == Decision.DENIED
                    ? Decision.DENIED
                    : canReach(role, List.of(), request, new HashSet<>(tried));
            if (taking == Decision.ALLOWED && then == Decision.ALLOWED) {
                return Decision.ALLOWED;
            }
            if (taking != Decision.DENIED && then != Decision.DENIED) {
                best = Decision.UNDOCUMENTED;
            }
        }
        return best;
    }

    /** Whether AWS lets the principal itself do it, in a session that was opened with these statements; or with none. */
    private Decision decide(Principal principal, List<StatementText> session, Request plain) {
        Request request = withOwnKeys(plain, principal);
        Resource resource = resources.values().stream()
                .filter(each -> each.holds(request.resource()))
                .findFirst()
                .orElse(new Resource(request.resource(), principal.account(), List.of()));
        List<StatementText> naming = resource.policy().stream()
                .filter(statement -> names(statement, principal) != Named.NOT)
                .toList();
        List<List<StatementText>> scps = serviceControls.getOrDefault(principal.account(), List.of());
        List<List<StatementText>> rcps = CONTROLLED.contains(service(request))
                ? resourceControls.getOrDefault(resource.account(), List.of())
                : List.of();
        if (denies(principal.identity(), request)
                || denies(principal.boundary(), request)
                || denies(session, request)
                || denies(naming, request)
                || scps.stream().anyMatch(level -> denies(level, request))
                || rcps.stream().anyMatch(level -> denies(level, request))
                || !scps.stream().allMatch(level -> allows(level, request))) {
            return Decision.DENIED;
        }
        return granted(principal, session, resource, naming, request);
    }

    private static Decision granted(
            Principal principal,
            List<StatementText> session,
            Resource resource,
            List<StatementText> naming,
            Request request) {
        boolean inSession = session.isEmpty() || allows(session, request);
        boolean bounded = inSession && (principal.boundary().isEmpty() || allows(principal.boundary(), request));
        boolean identity = allows(principal.identity(), request) && bounded;
        boolean own = allows(by(naming, principal, Named.ITSELF), request);
        boolean account = allows(by(naming, principal, Named.ACCOUNT), request);
        boolean everybody = allows(by(naming, principal, Named.EVERYBODY), request);
        if (!principal.account().equals(resource.account())) {
            return identity && (own || account || everybody) ? Decision.ALLOWED : Decision.DENIED;
        }
        boolean byIdentity = identity && (!resource.needsOwnPolicy() || account);
        // What a policy gives to a user by name no boundary limits, unless the user's session was opened with policies.
        boolean byName = own && (bounded || (session.isEmpty() && !principal.isRole()));
        if (byIdentity || byName || (everybody && bounded)) {
            return Decision.ALLOWED;
        }
        return everybody ? Decision.UNDOCUMENTED : Decision.DENIED;
    }

    private static List<StatementText> by(List<StatementText> naming, Principal principal, Named how) {
        return naming.stream().filter(each -> names(each, principal) == how).toList();
    }

    private enum Named {
        ITSELF,
        ACCOUNT,
        EVERYBODY,
        NOT
    }

    private static Named names(StatementText statement, Principal principal) {
        Set<String> named = new HashSet<>(statement.principals());
        if (named.contains("AWS " + principal.arn())) {
            return Named.ITSELF;
        }
        if (named.contains("AWS arn:aws:iam::" + principal.account() + ":root")
                || named.contains("AWS " + principal.account())) {
            return Named.ACCOUNT;
        }
        return named.contains("*") || named.contains("AWS *") ? Named.EVERYBODY : Named.NOT;
    }

    private static boolean allows(List<StatementText> statements, Request request) {
        return statements.stream().anyMatch(each -> each.effect() == Effect.ALLOW && applies(each, request));
    }

    private static boolean denies(List<StatementText> statements, Request request) {
        return statements.stream().anyMatch(each -> each.effect() == Effect.DENY && applies(each, request));
    }

    private static boolean applies(StatementText statement, Request request) {
        boolean action = statement.notActions().isEmpty()
                ? anyAction(statement.actions(), request)
                : !anyAction(statement.notActions(), request);
        boolean resource = statement.notResources().isEmpty()
                ? anyResource(statement.resources(), request)
                : !anyResource(statement.notResources(), request);
        return action
                && resource
                && statement.conditions().stream().allMatch(each -> ConditionReference.holds(each, request));
    }

    private static boolean anyAction(List<String> patterns, Request request) {
        return patterns.stream()
                .anyMatch(pattern -> Text.like(
                        pattern.toLowerCase(Locale.ROOT), request.action().toLowerCase(Locale.ROOT)));
    }

    // A statement of a trust policy names no resource: it speaks of the role that it stands at.
    private static boolean anyResource(List<String> patterns, Request request) {
        return patterns.isEmpty()
                || patterns.stream()
                        .flatMap(pattern -> Text.bind(pattern, request).stream())
                        .anyMatch(pattern -> Text.like(pattern, request.resource()));
    }

    private static String service(Request request) {
        return request.action().substring(0, request.action().indexOf(':'));
    }

    private static Request withOwnKeys(Request request, Principal principal) {
        Map<String, List<String>> context = new LinkedHashMap<>(request.context());
        context.put("aws:principalarn", List.of(principal.arn()));
        context.put("aws:principalaccount", List.of(principal.account()));
        if (!principal.isRole()) {
            context.put("aws:username", List.of(principal.name()));
        }
        return new Request(request.action(), request.resource(), context);
    }
}
