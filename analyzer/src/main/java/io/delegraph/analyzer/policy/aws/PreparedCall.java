package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.aws.technique.Call;
import io.delegraph.analyzer.policy.aws.technique.Thing;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.Universe;
import java.util.List;

/**
 * A call of a technique as cells.
 *
 * @param anywhere the call on anything
 * @param onThing  the call on things of the sort that the technique is about; empty when it need not be made on the very
 *                 thing, or when AWS does not limit it to resources of the sort
 * @param each     the call on the other resources that it must be allowed on
 */
record PreparedCall(PrivilegeSet anywhere, PrivilegeSet onThing, List<PrivilegeSet> each) {
    static PreparedCall of(Call call, Thing thing, Universe universe) {
        PrivilegeSet onThing = call.onThing() ? on(call.action(), thing.arn(), universe) : PrivilegeSet.empty();
        List<PrivilegeSet> each = call.each().stream()
                .map(pattern -> on(call.action(), pattern, universe))
                .toList();
        return new PreparedCall(universe.operations(call.action()), onThing, each);
    }

    private static PrivilegeSet on(String action, String pattern, Universe universe) {
        return universe.select(List.of(action), List.of(pattern), Universe.Scope.EVERYTHING);
    }

    boolean isOnThing() {
        return !onThing.isEmpty();
    }
}
