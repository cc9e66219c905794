package io.delegraph.analyzer.fixpoint;

import io.delegraph.analyzer.graph.AuthorityGraph;
import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import java.util.Map;

/** How effective privilege is computed. Both engines give the same sets and the same openings. */
public enum Engine {
    /** For estates of any size. */
    FAST {
        @Override
        public EffectivePrivilege solve(AuthorityGraph graph, Map<Integer, PrivilegeBounds> own, View view) {
            return DifferencePropagation.solve(graph, own, view);
        }
    },

    /** What the fast one is tested against. */
    REFERENCE {
        @Override
        public EffectivePrivilege solve(AuthorityGraph graph, Map<Integer, PrivilegeBounds> own, View view) {
            return RoundRobin.solve(graph, own, view);
        }
    };

    /** Solves for all vertices. */
    public abstract EffectivePrivilege solve(AuthorityGraph graph, Map<Integer, PrivilegeBounds> own, View view);
}
