package io.delegraph.analyzer.fixpoint;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.StatementText;
import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.ActsFor;
import io.delegraph.cypher.graph.edge.Authenticates;
import io.delegraph.cypher.graph.edge.BoundTo;
import io.delegraph.cypher.graph.edge.CanAlterCode;
import io.delegraph.cypher.graph.edge.CanAssume;
import io.delegraph.cypher.graph.edge.CanImpersonate;
import io.delegraph.cypher.graph.edge.CanInvoke;
import io.delegraph.cypher.graph.edge.CanIssue;
import io.delegraph.cypher.graph.edge.CanModify;
import io.delegraph.cypher.graph.edge.ContainsSecret;
import io.delegraph.cypher.graph.edge.EligibleFor;
import io.delegraph.cypher.graph.edge.Holds;
import io.delegraph.cypher.graph.edge.MemberOf;
import io.delegraph.cypher.graph.edge.Requires;
import io.delegraph.cypher.graph.edge.RunsAs;
import io.delegraph.cypher.graph.edge.Uses;
import io.delegraph.cypher.graph.edge.Yields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * A small estate drawn from a seed, stated twice: as facts, and as plain flows and gates of {@link PathEnumeration}, each
 * by its own reading of the semantics. Counts what it drew.
 */
final class DrawnDelegations {
    static final List<NodeKind> KINDS = List.of(
            NodeKind.HUMAN,
            NodeKind.HUMAN,
            NodeKind.AGENT,
            NodeKind.ROLE,
            NodeKind.ROLE,
            NodeKind.SERVICE_ACCOUNT,
            NodeKind.GROUP,
            NodeKind.ACCESS_TOKEN,
            NodeKind.API_KEY,
            NodeKind.TOOL_SERVER,
            NodeKind.APPROVAL_GATE,
            NodeKind.TIME_GATE,
            NodeKind.CROSS_AND,
            NodeKind.CROSS_AND);
    static final int PRINCIPALS = 7;
    static final int GROUP = 6;
    static final int TOOL = 9;
    static final int APPROVAL = 10;
    static final int WINDOW = 11;
    static final List<String> RESOURCES = List.of("a", "b", "c");
    private static final List<String> ACTIONS = List.of("READ", "WRITE", "DELETE");
    private static final List<EdgeKind> BETWEEN_PRINCIPALS = List.of(
            CanAssume.KIND,
            CanAssume.KIND,
            CanAssume.KIND,
            CanImpersonate.KIND,
            RunsAs.KIND,
            CanModify.KIND,
            CanIssue.KIND,
            CanAlterCode.KIND,
            EligibleFor.KIND,
            MemberOf.KIND,
            ActsFor.KIND,
            CanInvoke.KIND);

    final EstateFixture estate = new EstateFixture();
    final PathEnumeration model = new PathEnumeration();
    private final Random random;
    private final IntFunction<String> names;
    private final Map<String, Integer> drawn;
    private int edges;

    /** Draws; names the nodes by their numbers; adds what it draws to the counts. */
    DrawnDelegations(long seed, IntFunction<String> names, Map<String, Integer> drawn) {
        this.random = new Random(seed);
        this.names = names;
        this.drawn = drawn;
        for (int node = 0; node < KINDS.size(); node++) {
            estate.node(KINDS.get(node), names.apply(node));
            model.add(names.apply(node), node < PRINCIPALS);
        }
        RESOURCES.forEach(estate::resource);
        for (int principal = 0; principal < PRINCIPALS; principal++) {
            estate.inline(id(principal), "own", statements());
        }
        if (random.nextBoolean()) {
            estate.reviewed(id(TOOL), "executesCode");
            model.reviewed = true;
        }
        gates();
        for (int i = 8 + random.nextInt(14); i > 0; i--) {
            edge();
        }
    }

    NodeId id(int node) {
        return new NodeId(names.apply(node));
    }

    /** What questions may be about, so that every estate tells the same cells apart. */
    List<Permission> asked() {
        TreeSet<String> asked = new TreeSet<>();
        for (String resource : RESOURCES) {
            ACTIONS.forEach(action -> asked.add(action + " " + resource));
        }
        for (int node = 0; node < KINDS.size(); node++) {
            asked.add("ASSUME " + names.apply(node));
        }
        return asked.stream().map(Permission::parse).toList();
    }

    private StatementText[] statements() {
        StatementText[] statements = new StatementText[random.nextInt(4)];
        for (int i = 0; i < statements.length; i++) {
            boolean denies = random.nextInt(4) == 0;
            count(denies ? "DENY" : "ALLOW");
            String action = pick(ACTIONS);
            StatementText statement =
                    (denies ? StatementText.deny(action) : StatementText.allow(action)).on(pick(RESOURCES));
            statements[i] = switch (random.nextInt(6)) {
                case 0 -> statement.when("Bool", "aws:MultiFactorAuthPresent", "true");
                case 1 -> statement.when("StringSounds", "aws:Tune", "x");
                default -> statement;
            };
        }
        return statements;
    }

    private void gates() {
        for (int gate = WINDOW + 1; gate < KINDS.size(); gate++) {
            PathEnumeration.Gate cross = model.gate(gate, Closure.USE, false, 1);
            for (int i = 1 + random.nextInt(2); i > 0; i--) {
                String resource = pick(RESOURCES);
                String cell = pick(ACTIONS) + " " + resource;
                cross.requirements().add(model.mask(cell));
                state(
                        Requires.KIND,
                        id(gate),
                        new NodeId(resource),
                        Truth.DEFINITE,
                        none(),
                        Optional.of(List.of(cell)));
            }
            yields(gate, cross);
        }
        PathEnumeration.Gate approval = model.gate(APPROVAL, Closure.USE, true, 1 + random.nextInt(2));
        estate.with(id(APPROVAL), Property.APPROVALS_NEEDED, new PropertyValue.Whole(approval.needed()));
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int approver = random.nextInt(PRINCIPALS);
            approval.approvers().add(approver);
            state(Requires.KIND, id(APPROVAL), id(approver), Truth.DEFINITE, none(), Optional.empty());
        }
        yields(APPROVAL, approval);
        boolean open = random.nextInt(3) > 0;
        count(open ? "window open" : "window closed");
        estate.with(id(WINDOW), Property.VALID_TO, EstateFixture.CLOCK.plusSeconds(open ? 60 : -60));
        int behind = random.nextInt(PRINCIPALS);
        Truth truth = truth();
        state(Yields.KIND, id(WINDOW), id(behind), truth, none(), Optional.empty());
        if (open) {
            model.flow(WINDOW, behind, Closure.USE, truth.and(Truth.CONDITIONAL));
        }
    }

    private void yields(int gate, PathEnumeration.Gate stated) {
        int behind = random.nextInt(PRINCIPALS);
        Truth truth = truth();
        stated.yields().add(new PathEnumeration.Yield(behind, truth));
        state(Yields.KIND, id(gate), id(behind), truth, none(), Optional.empty());
        if (gate == APPROVAL) {
            model.flow(APPROVAL, behind, Closure.USE, truth.and(Truth.CONDITIONAL));
        }
    }

    /** One more edge, of any class. */
    void edge() {
        switch (random.nextInt(10)) {
            case 0 -> plain(Holds.KIND, random.nextInt(GROUP), PRINCIPALS + random.nextInt(2));
            case 1 -> plain(Authenticates.KIND, PRINCIPALS + random.nextInt(2), random.nextInt(GROUP));
            case 2 -> tool();
            case 3 -> plain(EligibleFor.KIND, random.nextInt(GROUP), APPROVAL + random.nextInt(2));
            case 4 -> secret();
            default -> between(BETWEEN_PRINCIPALS.get(random.nextInt(BETWEEN_PRINCIPALS.size())));
        }
    }

    private void tool() {
        switch (random.nextInt(3)) {
            case 0 -> {
                int from = random.nextInt(GROUP);
                Truth truth = truth();
                Optional<List<String>> cap = random.nextBoolean() ? Optional.of(permissions(from)) : Optional.empty();
                state(BoundTo.KIND, id(from), id(TOOL), truth, none(), cap);
                Truth passing = cap.isEmpty() && !model.reviewed ? Truth.UNKNOWN : truth;
                model.flow(from, TOOL, Closure.USE, passing, cap.map(model::mask), Optional.empty());
            }
            case 1 -> plain(RunsAs.KIND, TOOL, random.nextInt(GROUP));
            default -> uses();
        }
    }

    private void uses() {
        int credential = PRINCIPALS + random.nextInt(2);
        Truth truth = truth();
        if (random.nextBoolean()) {
            state(Uses.KIND, id(TOOL), id(credential), truth, none(), Optional.empty());
            model.flow(TOOL, credential, Closure.USE, truth);
            return;
        }
        int subject = random.nextInt(2);
        boolean enforced = random.nextBoolean();
        count(enforced ? "subject bound" : "subject bound, not enforced");
        Properties properties = none().with(Property.SUBJECT_BOUND, names.apply(subject))
                .with(Property.BINDING_ENFORCED, new PropertyValue.Flag(enforced));
        state(Uses.KIND, id(TOOL), id(credential), truth, properties, Optional.empty());
        model.flow(TOOL, credential, Closure.USE, truth, Optional.empty(), Optional.of(subject));
        if (!enforced) {
            model.flow(TOOL, credential, Closure.USE, truth.and(Truth.CONDITIONAL));
        }
    }

    private void secret() {
        String place = pick(RESOURCES);
        int credential = PRINCIPALS + random.nextInt(2);
        Truth truth = truth();
        state(ContainsSecret.KIND, new NodeId(place), id(credential), truth, none(), Optional.empty());
        PathEnumeration.Gate exposure = model.gate(-1, Closure.CMP, false, 1);
        exposure.requirements().add(model.mask("READ " + place));
        exposure.yields().add(new PathEnumeration.Yield(credential, truth));
    }

    private void between(EdgeKind kind) {
        int from = random.nextInt(GROUP);
        int to = kind.equals(MemberOf.KIND)
                ? GROUP
                : kind.equals(ActsFor.KIND) ? random.nextInt(2) : random.nextInt(GROUP);
        if (kind.equals(CanAssume.KIND)) {
            assume(from, to);
        } else if (kind.equals(CanInvoke.KIND)) {
            invoke(from, random.nextInt(3) == 0 ? TOOL : to);
        } else {
            plain(kind, from, to);
        }
    }

    private void plain(EdgeKind kind, int from, int to) {
        Truth truth = truth();
        boolean ended = random.nextInt(12) == 0;
        Properties properties = ended
                ? none().with(Property.VALID_TO, new PropertyValue.Moment(EstateFixture.CLOCK.minusSeconds(1)))
                : none();
        count(ended ? "ended" : "valid");
        state(kind, id(from), id(to), truth, properties, Optional.empty());
        if (kind.equals(MemberOf.KIND) && truth == Truth.DEFINITE) {
            model.members.add(from);
        }
        if (!ended) {
            boolean activates = kind.equals(EligibleFor.KIND) && to < PRINCIPALS;
            model.flow(
                    from,
                    to,
                    kind.closure().orElseThrow(),
                    activates ? truth.and(Truth.CONDITIONAL) : truth,
                    Optional.empty(),
                    kind.equals(ActsFor.KIND) ? Optional.of(to) : Optional.empty());
        }
    }

    private void assume(int from, int to) {
        Truth truth = truth();
        int mode = random.nextInt(3);
        if (mode == 0) {
            state(CanAssume.KIND, id(from), id(to), truth, none(), Optional.empty());
            model.flow(from, to, Closure.USE, truth);
            return;
        }
        List<String> permitted = permissions(to);
        Cap.Mode how = mode == 1 ? Cap.Mode.AUTHORITY : Cap.Mode.LOCAL;
        count("cap " + how);
        Cap cap = new Cap.Limited(how, permitted.stream().map(Permission::parse).toList());
        estate.edge(edge(CanAssume.KIND, id(from), id(to), truth, none()).withCap(cap));
        if (mode == 1) {
            model.flow(from, to, Closure.USE, truth, Optional.of(model.mask(permitted)), Optional.empty());
        } else {
            model.session(from, to, truth, model.mask(permitted));
        }
    }

    private void invoke(int from, int to) {
        String checks = List.of("ENFORCED", "NONE", "UNKNOWN").get(random.nextInt(3));
        boolean shown = random.nextBoolean();
        Truth truth = truth();
        count("caller authorization " + checks);
        Edge stated = edge(CanInvoke.KIND, id(from), id(to), truth, none().with(Property.CALLER_AUTHORIZATION, checks));
        estate.edge(new Edge(
                stated.kind(),
                stated.from(),
                stated.to(),
                stated.cap(),
                truth,
                stated.properties(),
                shown ? Evidence.OBSERVED : Evidence.DECLARED,
                stated.at()));
        if (!(checks.equals("ENFORCED") && shown)) {
            model.flow(from, to, Closure.MED, checks.equals("NONE") ? truth : Truth.UNKNOWN);
        }
    }

    // Cells, and leave to take some node: what a session may still step on to.
    private List<String> permissions(int near) {
        TreeSet<String> permitted = new TreeSet<>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            permitted.add(pick(ACTIONS) + " " + pick(RESOURCES));
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            permitted.add("ASSUME " + names.apply((near + random.nextInt(KINDS.size())) % KINDS.size()));
        }
        return List.copyOf(permitted);
    }

    private void state(
            EdgeKind kind, NodeId from, NodeId to, Truth truth, Properties properties, Optional<List<String>> cap) {
        Edge edge = edge(kind, from, to, truth, properties);
        estate.edge(cap.map(cells -> edge.withCap(new Cap.Limited(
                        Cap.Mode.AUTHORITY,
                        cells.stream().map(Permission::parse).toList())))
                .orElse(edge));
    }

    private Edge edge(EdgeKind kind, NodeId from, NodeId to, Truth truth, Properties properties) {
        edges++;
        count(kind.name());
        count("truth " + truth);
        return Edge.configured(kind, from, to, new SourceLocation("drawn.json", "/" + edges, edges))
                .withTruth(truth)
                .withProperties(properties.with(Property.DISCRIMINATOR, Integer.toString(edges)));
    }

    private Truth truth() {
        return switch (random.nextInt(6)) {
            case 0 -> Truth.CONDITIONAL;
            case 1 -> Truth.UNKNOWN;
            default -> Truth.DEFINITE;
        };
    }

    private static Properties none() {
        return Properties.none();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private void count(String what) {
        drawn.merge(what, 1, Integer::sum);
    }

    /** Nothing drawn. */
    static Map<String, Integer> counts() {
        return new TreeMap<>();
    }

    /** All nodes by number. */
    List<NodeId> ids() {
        List<NodeId> ids = new ArrayList<>();
        for (int node = 0; node < KINDS.size(); node++) {
            ids.add(id(node));
        }
        return ids;
    }
}
