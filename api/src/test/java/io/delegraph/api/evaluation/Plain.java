package io.delegraph.api.evaluation;

import io.delegraph.cypher.graph.event.Argument;
import io.delegraph.cypher.graph.event.ObservedCall;
import java.util.List;
import java.util.Set;

/** Without generalising: what the text does not name is outside. */
record Plain(String name, TextScope scope, boolean exact) implements Detector {
    @Override
    public List<Alarm> alarms(LabelledRun run) {
        Set<String> named = scope.named(run);
        return run.calls().stream()
                .filter(call -> !named.contains(call.deed().action()) || (exact && !isAsked(call)))
                .map(call -> new Alarm(call.deed().action(), "", ""))
                .toList();
    }

    private static boolean isAsked(ObservedCall call) {
        return call.deed().arguments().values().stream()
                .allMatch(argument -> argument.origins().contains(Argument.FROM_REQUEST));
    }
}
