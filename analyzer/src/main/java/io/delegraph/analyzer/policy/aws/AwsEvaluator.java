package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.RequestContext;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.Truth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A principal's own authority A(x): what its policies, its ceilings and the policies of resources let it do as itself.
 *
 * <pre>
 * same account   ((identity ∩ boundary ∩ session) ∪ direct ∪ ((role ∪ wildcard) ∩ boundary ∩ session)) ∩ SCP ∩ RCP \ deny
 * roles, keys    identity counts only where the resource's own policy delegates to the account
 * other account  identity ∩ boundary ∩ session ∩ SCP ∩ (the resource's policy, however it names the principal) ∩ RCP \ deny
 * </pre>
 *
 * <p>Whether boundary and session policy limit what a policy gives to {@code *} is not documented: without them it is
 * possible, no more.
 *
 * <p>Source: IAM user guide, "Policy evaluation logic" and "Cross-account policy evaluation logic"; KMS developer guide,
 * "Key policies in AWS KMS": identity policies alone never give the use of a key.
 */
final class AwsEvaluator {
    private final Universe universe;
    private final StatementReader reader;
    private final ResourcePolicies resourcePolicies;
    private final ResourceControls resourceControls;
    private final Encryption encryption;
    private final ResourceOwners owners;
    private final RequestContext request;
    private final Map<String, PrivilegeSet> foreignByAccount;
    private final Map<NodeId, List<StatementReach>> reachesBySubject = new HashMap<>();

    AwsEvaluator(PolicyEstate estate, Universe universe, StatementReader reader, RequestContext request) {
        this.universe = universe;
        this.reader = reader;
        this.resourcePolicies = new ResourcePolicies(estate, universe, reader);
        this.resourceControls = new ResourceControls(estate, universe, reader);
        this.encryption = new Encryption(estate, universe, resourcePolicies.known());
        this.owners = estate.owners();
        this.request = request;
        this.foreignByAccount = new HashMap<>();
    }

    private AwsEvaluator(AwsEvaluator like, RequestContext request) {
        this.universe = like.universe;
        this.reader = like.reader;
        this.resourcePolicies = like.resourcePolicies;
        this.resourceControls = like.resourceControls;
        this.encryption = like.encryption;
        this.owners = like.owners;
        this.request = request;
        this.foreignByAccount = like.foreignByAccount;
    }

    /** The same for another request; what does not depend on the request is shared. */
    AwsEvaluator judging(RequestContext other) {
        return new AwsEvaluator(this, other);
    }

    /** The subject's authority in the request that is judged. */
    PrivilegeBounds authority(PolicySubject subject) {
        return authority(subject, request);
    }

    /** The subject's authority in a request that also carries this context key. */
    PrivilegeBounds authorityWith(PolicySubject subject, String key, String value) {
        return authority(subject, request.with(key, List.of(value)));
    }

    /** The subject's authority in a request of which so much is known. */
    PrivilegeBounds authority(PolicySubject subject, RequestContext known) {
        PrivilegeBounds allowed = beforeEncryption(subject, known);
        return encryption.limit(allowed, subject, known, request -> beforeEncryption(subject, request));
    }

    private PrivilegeBounds beforeEncryption(PolicySubject subject, RequestContext known) {
        return resourceControls.limit(unlimited(subject, known), subject, known);
    }

    private PrivilegeBounds unlimited(PolicySubject subject, RequestContext known) {
        ResourcePolicies.Grants grants = resourcePolicies.grants(subject, known);
        if (subject.isOutsider() && subject.identity().isEmpty()) {
            return grants.any().minus(grants.denied());
        }
        PrivilegeBounds identity = allows(subject.identity(), subject, known);
        PrivilegeBounds denied = denies(subject, known).union(grants.denied());
        if (!subject.isAws()) {
            return limited(identity, subject, known, type -> true).minus(denied);
        }
        PrivilegeSet foreign = foreign(subject.account());
        PrivilegeBounds local = local(identity, grants, foreign, subject, known);
        PrivilegeBounds remote = remote(identity, grants, foreign, subject, known);
        return limited(local.union(remote), subject, known, type -> type == PolicyType.SCP)
                .minus(denied);
    }

    private PrivilegeBounds local(
            PrivilegeBounds identity,
            ResourcePolicies.Grants grants,
            PrivilegeSet foreign,
            PolicySubject subject,
            RequestContext known) {
        PrivilegeBounds delegating =
                grants.by(PrincipalMatch.Mode.ACCOUNT).union(possibly(resourcePolicies.undecided()));
        PrivilegeBounds delegated =
                identity.limitedTo(resourcePolicies.required()).intersection(delegating);
        PrivilegeBounds ordinary = identity.minus(PrivilegeBounds.exactly(resourcePolicies.required()));
        PrivilegeBounds narrowed = ordinary.union(delegated).union(grants.by(PrincipalMatch.Mode.ROLE));
        return withinOwnLimits(narrowed, subject, known)
                .union(toEverybody(grants.by(PrincipalMatch.Mode.WILDCARD), subject, known))
                .union(grants.by(PrincipalMatch.Mode.DIRECT))
                .minus(PrivilegeBounds.exactly(foreign));
    }

    private PrivilegeBounds toEverybody(PrivilegeBounds wildcard, PolicySubject subject, RequestContext known) {
        PrivilegeBounds within = withinOwnLimits(wildcard, subject, known);
        return new PrivilegeBounds(within.definite(), within.conditional(), wildcard.possible());
    }

    // What a foreign resource's policy says is unknown unless it was collected; IAM itself never answers across
    // accounts.
    private PrivilegeBounds remote(
            PrivilegeBounds identity,
            ResourcePolicies.Grants grants,
            PrivilegeSet foreign,
            PolicySubject subject,
            RequestContext known) {
        PrivilegeSet uncollected = foreign.minus(resourcePolicies.known()).minus(universe.operations("iam:*"));
        PrivilegeBounds open = grants.any().union(possibly(uncollected));
        return withinOwnLimits(identity, subject, known).intersection(open).limitedTo(foreign);
    }

    private static PrivilegeBounds possibly(PrivilegeSet cells) {
        return PrivilegeBounds.holding(Truth.UNKNOWN, cells);
    }

    /** What boundary and session policy leave. */
    private PrivilegeBounds withinOwnLimits(PrivilegeBounds set, PolicySubject subject, RequestContext known) {
        return limited(set, subject, known, type -> type != PolicyType.SCP);
    }

    private PrivilegeBounds limited(
            PrivilegeBounds set, PolicySubject subject, RequestContext known, Predicate<PolicyType> layers) {
        PrivilegeBounds rest = set;
        for (List<Attached> layer : subject.ceilings()) {
            if (!layer.isEmpty() && layers.test(layer.get(0).statement().type())) {
                rest = rest.intersection(allows(layer, subject, known));
            }
        }
        return rest;
    }

    private PrivilegeBounds allows(List<Attached> statements, PolicySubject subject, RequestContext known) {
        return statements.stream()
                .flatMap(attached -> reader.read(attached, subject, known).stream())
                .map(StatementReach::allows)
                .reduce(PrivilegeBounds.nothing(), PrivilegeBounds::union);
    }

    private PrivilegeBounds denies(PolicySubject subject, RequestContext known) {
        return subject.statements()
                .flatMap(attached -> reader.read(attached, subject, known).stream())
                .map(StatementReach::denies)
                .reduce(PrivilegeBounds.nothing(), PrivilegeBounds::union);
    }

    private PrivilegeSet foreign(String account) {
        return foreignByAccount.computeIfAbsent(
                account,
                own -> universe.onResources(atom -> owners.findAccount(atom)
                        .filter(owner -> !owner.equals(own))
                        .isPresent()));
    }

    /** Statements that allow the cell to the subject, surest first. */
    List<StatementReach> allowing(PolicySubject subject, Cell cell) {
        return reaches(subject)
                .filter(StatementReach::isAllow)
                .filter(reach ->
                        reach.possible().contains(cell) && !reach.guard().isNever())
                .sorted(bySureness())
                .toList();
    }

    /** Statements that deny the cell to the subject, surest first. */
    List<StatementReach> denying(PolicySubject subject, Cell cell) {
        Stream<StatementReach> ceilings = subject.ceilings().stream()
                .flatMap(List::stream)
                .flatMap(attached -> reader.read(attached, subject, request).stream());
        return Stream.concat(reaches(subject), ceilings)
                .filter(reach -> !reach.isAllow())
                .filter(reach ->
                        reach.possible().contains(cell) && !reach.guard().isNever())
                .sorted(bySureness())
                .toList();
    }

    /** Whether some of the statements may allow the cell to the subject. */
    boolean allows(List<Attached> statements, PolicySubject subject, Cell cell) {
        return allows(statements, subject, request).truthOf(cell).isPresent();
    }

    /** Whether some statement, wherever it stands, may allow the cell to the subject. */
    boolean isAllowedBySome(PolicySubject subject, Cell cell) {
        return !allowing(subject, cell).isEmpty();
    }

    /** Whether the policy of a resource may allow the cell to the subject or its account. */
    boolean isNamedByResource(PolicySubject subject, Cell cell) {
        return resourcePolicies.grants(subject, request).any().truthOf(cell).isPresent();
    }

    /** Whether the policy of a resource may allow the cell to the subject otherwise than by its account. */
    boolean isNamedDirectly(PolicySubject subject, Cell cell) {
        ResourcePolicies.Grants grants = resourcePolicies.grants(subject, request);
        return Stream.of(PrincipalMatch.Mode.DIRECT, PrincipalMatch.Mode.ROLE, PrincipalMatch.Mode.WILDCARD)
                .anyMatch(mode -> grants.by(mode).truthOf(cell).isPresent());
    }

    /** Whether only the policy of the resource can open the cell to the subject. */
    boolean needsResourcePolicy(PolicySubject subject, Cell cell) {
        return resourcePolicies.required().contains(cell) || isForeign(subject, cell);
    }

    /** Whether the cell is on a resource of another account. */
    boolean isForeign(PolicySubject subject, Cell cell) {
        return foreign(subject.account()).contains(cell);
    }

    /** The level of an organization whose resource control policies keep the cell from the subject. */
    Optional<ResourceControls.Blocked> findControl(PolicySubject subject, Cell cell) {
        return resourceControls.findBlock(subject, cell, request);
    }

    /** The key that the subject cannot use and the cell needs. */
    Optional<String> findKey(PolicySubject subject, Cell cell) {
        return encryption.findKey(cell, subject, beforeEncryption(subject, request));
    }

    private Stream<StatementReach> reaches(PolicySubject subject) {
        return reachesBySubject.computeIfAbsent(subject.id(), id -> readAll(subject)).stream();
    }

    private List<StatementReach> readAll(PolicySubject subject) {
        Stream<StatementReach> identity =
                subject.identity().stream().flatMap(attached -> reader.read(attached, subject, request).stream());
        return Stream.concat(identity, resourcePolicies.reaches(subject, request).stream())
                .toList();
    }

    private static Comparator<StatementReach> bySureness() {
        return Comparator.<StatementReach>comparingInt(
                        reach -> switch (reach.guard().truth().orElseThrow()) {
                            case DEFINITE -> 0;
                            case CONDITIONAL -> 1;
                            case UNKNOWN -> 2;
                        })
                .thenComparing(reach -> reach.statement().id());
    }
}
