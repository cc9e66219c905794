package io.delegraph.collector.transcript;

import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls whose result is not known yet, in the order in which they were made. */
final class OpenCalls {
    private final Map<String, ObservedCall> byId = new LinkedHashMap<>();
    private int unnamed;

    /** Adds a call; gives back one of the same id that nothing can answer any more. */
    Optional<ObservedCall> add(Optional<String> id, ObservedCall call) {
        return Optional.ofNullable(byId.put(id.map(each -> "id:" + each).orElse("#" + unnamed++), call));
    }

    /** The call that the result answers: of its id, else the oldest, of its tool if it names one. */
    Optional<ObservedCall> take(ToolResult result) {
        Optional<String> key = result.callId().map(id -> "id:" + id).filter(byId::containsKey);
        return key.or(() -> oldest(result.tool())).map(byId::remove);
    }

    private Optional<String> oldest(Optional<String> tool) {
        Optional<String> action = tool.map(name -> ToolName.of(name).action());
        return byId.entrySet().stream()
                .filter(each ->
                        action.map(each.getValue().deed().action()::equals).orElse(true))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    List<ObservedCall> takeAll() {
        List<ObservedCall> all = List.copyOf(byId.values());
        byId.clear();
        return all;
    }

    /** The call with what became of it. */
    static ObservedCall ended(ObservedCall call, Outcome outcome) {
        Deed deed = call.deed();
        return ObservedCall.builder(
                        call.key(),
                        call.time(),
                        call.actor(),
                        new Deed(deed.kind(), deed.tool(), deed.action(), deed.resource(), deed.arguments(), outcome),
                        call.at())
                .strands(call.strands())
                .sequence(call.sequence())
                .subject(call.subject())
                .delegate(call.delegate())
                .build();
    }
}
