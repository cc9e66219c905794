package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.aws.technique.Call;
import io.delegraph.analyzer.policy.aws.technique.Prerequisite;
import io.delegraph.analyzer.policy.aws.technique.Technique;
import io.delegraph.analyzer.policy.aws.technique.Thing;
import io.delegraph.analyzer.privilege.Arns;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.ResourceAtom;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Truth;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether one session may make all calls of a technique (SessionAnd, SEMANTICS 3.3).
 *
 * <p>Calls on the thing that the technique is about must be allowed on one and the same thing; every other call counts
 * when it is allowed on any resource. No call is probed with the literal resource {@code *}.
 */
final class SessionCalls {
    private final AwsAccounts accounts;
    private final List<PreparedCall> calls;
    private final List<Settling> settlings;

    private SessionCalls(AwsAccounts accounts, List<PreparedCall> calls, List<Settling> settlings) {
        this.accounts = accounts;
        this.calls = calls;
        this.settlings = settlings;
    }

    static SessionCalls of(Technique technique, AwsAccounts accounts) {
        List<Settling> settlings = technique.prerequisites().stream()
                .map(each -> Settling.of(each, accounts))
                .toList();
        return new SessionCalls(accounts, prepare(technique.calls(), technique.thing(), accounts), settlings);
    }

    /** Calls on one thing, without prerequisites. */
    static SessionCalls of(List<Call> calls, Thing thing, AwsAccounts accounts) {
        return new SessionCalls(accounts, prepare(calls, thing, accounts), List.of());
    }

    private static List<PreparedCall> prepare(List<Call> calls, Thing thing, AwsAccounts accounts) {
        return calls.stream()
                .map(call -> PreparedCall.of(call, thing, accounts.universe()))
                .toList();
    }

    /** On what grounds the caller may make all calls on some thing that nobody listed, or that is not left out. */
    Grounds onSomething(PolicySubject caller, Predicate<NodeId> leftOut) {
        return judge(
                caller,
                atom -> isOf(caller, atom) && atom.node().filter(leftOut).isEmpty());
    }

    /** On what grounds the caller may make all calls on this thing. */
    Grounds on(PolicySubject caller, NodeId thing) {
        return judge(caller, atom -> atom.node().filter(thing::equals).isPresent());
    }

    private static boolean isOf(PolicySubject caller, ResourceAtom atom) {
        String owner = Arns.isArn(atom.value()) ? Arns.account(atom.value()) : "";
        return owner.isEmpty() || owner.equals(caller.account());
    }

    private Grounds judge(PolicySubject caller, Predicate<ResourceAtom> eligible) {
        PrivilegeBounds own = accounts.authority(caller);
        if (!calls.stream().allMatch(call -> own.possible().intersects(call.anywhere()))) {
            return Grounds.NONE;
        }
        for (Truth truth : Truth.values()) {
            Optional<Choice> choice = choose(own.at(truth), eligible);
            if (choice.isPresent()) {
                return settle(caller, grounds(caller, choice.get()));
            }
        }
        return Grounds.NONE;
    }

    // One thing on which every call that is made on it is allowed; nothing when some call is not allowed at all.
    private Optional<Choice> choose(PrivilegeSet held, Predicate<ResourceAtom> eligible) {
        @Nullable BitSet common = null;
        for (PreparedCall call : calls) {
            boolean everywhere = call.each().stream().allMatch(held::intersects);
            PrivilegeSet allowed = held.intersection(call.isOnThing() ? call.onThing() : call.anywhere());
            if (!everywhere || allowed.isEmpty()) {
                return Optional.empty();
            }
            if (call.isOnThing()) {
                BitSet atoms = atoms(allowed, eligible);
                if (common == null) {
                    common = atoms;
                } else {
                    common.and(atoms);
                }
            }
        }
        if (common == null) {
            return Optional.of(new Choice(Optional.empty()));
        }
        return common.isEmpty() ? Optional.empty() : Optional.of(new Choice(Optional.of(common.nextSetBit(0))));
    }

    private BitSet atoms(PrivilegeSet cells, Predicate<ResourceAtom> eligible) {
        BitSet atoms = new BitSet();
        accounts.universe()
                .cells(cells)
                .filter(cell -> eligible.test(cell.resource()))
                .forEach(cell -> atoms.set(cell.resource().index()));
        return atoms;
    }

    private Grounds grounds(PolicySubject caller, Choice choice) {
        Grounds all = Grounds.DEFINITE;
        for (PreparedCall call : calls) {
            all = accounts.grounds(caller, chosen(call, choice)).and(all);
            for (PrivilegeSet each : call.each()) {
                all = all.and(accounts.grounds(caller, each));
            }
        }
        return all;
    }

    private PrivilegeSet chosen(PreparedCall call, Choice choice) {
        if (!call.isOnThing() || choice.atom().isEmpty()) {
            return call.anywhere();
        }
        int atom = choice.atom().get();
        return accounts.universe()
                .cells(call.onThing())
                .filter(cell -> cell.resource().index() == atom)
                .map(PrivilegeSet::of)
                .reduce(PrivilegeSet.empty(), PrivilegeSet::union);
    }

    private Grounds settle(PolicySubject caller, Grounds calls) {
        Grounds settled = calls;
        for (Settling settling : settlings) {
            settled = settling.settle(caller, settled, accounts);
        }
        return settled;
    }

    /** The thing on which the calls are made; none when no call is limited to it. */
    private record Choice(Optional<Integer> atom) {}

    /** A prerequisite, and whether something listed settles it. */
    private record Settling(Prerequisite prerequisite, boolean listed, List<PrivilegeSet> metBy) {
        static Settling of(Prerequisite prerequisite, AwsAccounts accounts) {
            boolean listed = KnownWorkloads.exist(prerequisite.exists(), accounts);
            List<PrivilegeSet> metBy = prerequisite.metBy().stream()
                    .map(call -> accounts.universe().operations(call))
                    .toList();
            return new Settling(prerequisite, listed, metBy);
        }

        Grounds settle(PolicySubject caller, Grounds calls, AwsAccounts accounts) {
            if (listed || calls.truth().isEmpty()) {
                return calls;
            }
            Grounds helped = Grounds.NONE;
            for (PrivilegeSet call : metBy) {
                helped = helped.or(accounts.grounds(caller, call));
            }
            Grounds met = calls.and(helped);
            Grounds open = calls.weakened(prerequisite.otherwise(), prerequisite.what());
            return met.or(open);
        }
    }
}
