package io.delegraph.analyzer.rule.privilege;

import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.ContainsSecret;
import java.util.Optional;

/** What an operation that returns or mints a credential adds to what its caller can do anyway. */
record CredentialYield(Estate estate, PrivilegeBounds uses) {
    /** How sure it is that the credential gives more; nothing when it gives no more. */
    Optional<Truth> findGain(Cell cell) {
        // A session token of one's own, and a role that may be taken, are part of effective privilege already.
        if (cell.operations().service().equals("sts")) {
            return Optional.empty();
        }
        Optional<NodeId> on = cell.resource().node();
        if (on.isEmpty()) {
            return cell.operations().service().equals("iam") ? Optional.empty() : Optional.of(Truth.UNKNOWN);
        }
        boolean identity = estate.findNode(on.get())
                .filter(node -> node.kind() == NodeKind.USER)
                .isPresent();
        return identity ? beyond(on.get()) : content(on.get());
    }

    private Optional<Truth> beyond(NodeId holder) {
        PrivilegeBounds yielded = estate.uses(holder);
        if (!yielded.definite().isSubsetOf(uses.possible())) {
            return Optional.of(Truth.DEFINITE);
        }
        if (!yielded.conditional().isSubsetOf(uses.conditional())) {
            return Optional.of(Truth.CONDITIONAL);
        }
        return yielded.possible().isSubsetOf(uses.definite()) ? Optional.empty() : unknownUnlessSame(yielded);
    }

    private Optional<Truth> unknownUnlessSame(PrivilegeBounds yielded) {
        return yielded.possible().isSubsetOf(uses.possible()) ? Optional.empty() : Optional.of(Truth.UNKNOWN);
    }

    private Optional<Truth> content(NodeId place) {
        return estate.snapshot().listEdgesFrom(place).stream()
                .filter(stored -> stored.edge().kind().equals(ContainsSecret.KIND))
                .map(stored -> beyond(stored.edge().to()))
                .reduce((left, right) -> left.isEmpty() ? right : left)
                .orElse(Optional.of(Truth.UNKNOWN));
    }
}
