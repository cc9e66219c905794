package io.delegraph.analyzer.observed;

import io.delegraph.cypher.graph.event.ApprovalGiven;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.TaskRequest;
import io.delegraph.cypher.store.ObservedChain;
import io.delegraph.cypher.store.ObservedChains;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds who authorised what was done. */
public final class AuthorisationFinder {
    /** Calls of one chain that are listed; an answer about more says so. */
    public static final int MOST_CALLS = 200;

    private final ObservedChains chains;
    private final Declared declared;
    private final Carried carried;

    public AuthorisationFinder(ObservedChains chains, Declared declared, Carried carried) {
        this.chains = chains;
        this.declared = declared;
        this.carried = carried;
    }

    /**
     * Who authorised what was done in the chain.
     *
     * @param nativeId of the one call that is asked about; all when absent
     */
    public Authorisation find(ObservedChain chain, Optional<String> nativeId) {
        List<ObservedCall> calls = only(ObservedCall.class, chain);
        List<TaskRequest> requests = only(TaskRequest.class, chain);
        List<ApprovalGiven> approvals = only(ApprovalGiven.class, chain);
        List<Authorisation.Act> acts = calls.stream()
                .filter(call -> nativeId.map(call.key().nativeId()::equals).orElse(true))
                .limit(MOST_CALLS)
                .map(call -> act(call, chain, requests, approvals))
                .toList();
        boolean cut = nativeId.isEmpty() && calls.size() > MOST_CALLS;
        return new Authorisation(chain.name(), requests, approvals, acts, calls.size(), cut || chain.truncated());
    }

    private Authorisation.Act act(
            ObservedCall call, ObservedChain chain, List<TaskRequest> requests, List<ApprovalGiven> approvals) {
        if (call.deed().kind() != CallKind.OPERATION) {
            return new Authorisation.Act(call, carried.decisions(call).toList());
        }
        List<ApprovalGiven> known =
                Stream.concat(approvals.stream(), elsewhere(call, approvals)).toList();
        return new Authorisation.Act(
                call,
                Stream.of(
                                requests.stream().flatMap(request -> declared.grounds(request, call, chain)),
                                declared.approvals(known, call),
                                carried.grounds(call))
                        .flatMap(grounds -> grounds)
                        .toList());
    }

    // An approval that names no chain stands in one of its own.
    private Stream<ApprovalGiven> elsewhere(ObservedCall call, List<ApprovalGiven> here) {
        return call
                .approval()
                .filter(id -> here.stream().noneMatch(each -> each.id().equals(id)))
                .map(chains::find)
                .orElse(List.of())
                .stream()
                .flatMap(chain -> only(ApprovalGiven.class, chain).stream())
                .filter(each -> call.approval().filter(each.id()::equals).isPresent());
    }

    private static <T extends Observation> List<T> only(Class<T> sort, ObservedChain chain) {
        return chain.observations().stream()
                .filter(sort::isInstance)
                .map(sort::cast)
                .toList();
    }
}
