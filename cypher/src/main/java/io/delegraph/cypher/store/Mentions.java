package io.delegraph.cypher.store;

import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.ApprovalGiven;
import io.delegraph.cypher.graph.event.Argument;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.Presented;
import io.delegraph.cypher.graph.event.TaskRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an observation names. Every store uses it, so that all of them find the same chains. */
public final class Mentions {
    private Mentions() {}

    /** Names of actors, subjects, delegates and credentials; each maybe more than once. */
    public static Stream<String> names(Observation observation) {
        if (observation instanceof ObservedCall call) {
            Presented presented = call.presented();
            return Stream.of(
                            Stream.of(call.actor().name()),
                            names(call.subject(), call.delegate()),
                            presented.credential().stream(),
                            presented.issued().stream(),
                            presented.logged().stream())
                    .flatMap(names -> names);
        }
        if (observation instanceof TaskRequest request) {
            return names(request.subject(), request.agent());
        }
        ApprovalGiven approval = (ApprovalGiven) observation;
        return names(approval.subject(), approval.actor());
    }

    private static Stream<String> names(Optional<Party> one, Optional<Party> other) {
        return Stream.concat(one.stream(), other.stream()).map(Party::name);
    }

    /** Whether the name is the observation's native id, or the value or name of one of its strands. */
    public static boolean isCalled(Observation observation, String name) {
        return observation.key().nativeId().equals(name)
                || observation.strands().stream()
                        .anyMatch(strand ->
                                strand.value().equals(name) || strand.name().equals(name));
    }

    /** The action that was called, or those that were allowed, each with its resource. */
    public static Stream<Permission> permissions(Observation observation) {
        if (observation instanceof ObservedCall call) {
            return Stream.of(
                    new Permission(call.deed().action(), call.deed().resource().orElse(Argument.EVERY)));
        }
        List<Allowance> allowances = observation instanceof TaskRequest request
                ? request.allowances()
                : ((ApprovalGiven) observation).allowances();
        return allowances.stream().map(each -> new Permission(each.action(), each.resource()));
    }
}
