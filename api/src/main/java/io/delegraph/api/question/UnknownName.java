package io.delegraph.api.question;

import io.delegraph.api.scan.NodeNames;
import io.delegraph.cypher.graph.NodeId;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A question names something that is not in the graph, or that several things in it are called. */
public final class UnknownName extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MOST_CANDIDATES = 20;

    /** What is wrong with the name. */
    public enum Reason {
        ABSENT,
        AMBIGUOUS
    }

    private final Reason reason;
    private final transient List<String> candidates;

    private UnknownName(Reason reason, List<String> candidates, String message) {
        super(message);
        this.reason = reason;
        this.candidates = List.copyOf(candidates);
    }

    public Reason reason() {
        return reason;
    }

    /** Ids or names that may have been meant. */
    public List<String> candidates() {
        return candidates;
    }

    static UnknownName absent(String name, List<String> nearest) {
        String hint = nearest.isEmpty() ? "" : " Nearest: " + String.join(", ", nearest) + ".";
        return new UnknownName(Reason.ABSENT, nearest, "Nothing in the graph is called '" + name + "'." + hint);
    }

    static UnknownName ambiguous(String name, List<NodeId> candidates, NodeNames names) {
        String list = candidates.stream()
                .map(id -> "\n  " + id + "  (" + names.caption(id) + ")")
                .collect(Collectors.joining());
        List<String> ids = candidates.stream().map(NodeId::value).toList();
        return new UnknownName(
                Reason.AMBIGUOUS, ids, "'" + name + "' is ambiguous; name one of these by its id:" + list);
    }

    static UnknownName noChain(String name, List<String> nearest) {
        String hint = nearest.isEmpty() ? "" : " Nearest: " + String.join(", ", nearest) + ".";
        return new UnknownName(
                Reason.ABSENT,
                nearest,
                "No chain and no call that was seen is called '" + name + "'." + hint
                        + (nearest.isEmpty() ? " 'delegraph chains' lists them." : ""));
    }

    static UnknownName ambiguousChain(String name, List<String> candidates) {
        String list = candidates.stream()
                .limit(MOST_CANDIDATES)
                .map(chain -> "\n  " + chain)
                .collect(Collectors.joining());
        return new UnknownName(
                Reason.AMBIGUOUS,
                candidates.stream().limit(MOST_CANDIDATES).toList(),
                "'" + name + "' is part of several chains; name one of them:" + list);
    }

    static UnknownName noFact(String name, List<String> restingOn, List<String> nearest) {
        if (!restingOn.isEmpty()) {
            return new UnknownName(
                    Reason.ABSENT,
                    restingOn,
                    "'" + name + "' is a conclusion and no fact; it rests on these, name one of them:"
                            + restingOn.stream().map(fact -> "\n  " + fact).collect(Collectors.joining()));
        }
        String hint = nearest.isEmpty()
                ? ""
                : " Nearest:" + nearest.stream().map(fact -> "\n  " + fact).collect(Collectors.joining());
        return new UnknownName(Reason.ABSENT, nearest, "No fact in the graph is called '" + name + "'." + hint);
    }

    /** What was given may be a secret's value: it is not repeated. */
    static UnknownName noCredential() {
        return new UnknownName(
                Reason.ABSENT,
                List.of(),
                "No credential in the graph has this id or name. To look up a value, give it on standard"
                        + " input: delegraph leaked -");
    }

    static UnknownName ambiguousCredential(List<NodeId> candidates, NodeNames names) {
        return ambiguous("This name", candidates, names);
    }

    /** Never null, unlike that of other exceptions. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
