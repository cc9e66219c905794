package io.delegraph.analyzer.fixpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.fixpoint.EffectivePrivilege.Opening;
import io.delegraph.analyzer.graph.AuthorityGraph;
import io.delegraph.analyzer.graph.AuthorityGraphBuilder;
import io.delegraph.analyzer.graph.Gate;
import io.delegraph.analyzer.privilege.Cells;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.NodeKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether each opening's requirements are met by cells that are reached over earlier openings only. */
final class OpeningsReplay {
    private OpeningsReplay() {}

    static void verify(AuthorityGraphBuilder.Built built, EffectivePrivilege solution, String where) {
        AuthorityGraph graph = built.graph();
        List<Opening> earlier = new ArrayList<>();
        assertThat(List.copyOf(solution.openings().values()))
                .as(where)
                .isSorted()
                .doesNotHaveDuplicates();
        for (Opening opening : solution.openings().keySet()) {
            boolean approval = opening.gate().kind() == NodeKind.APPROVAL_GATE;
            PrivilegeSet being = approval ? graph.being(opening.vertex(), opening.gate()) : PrivilegeSet.empty();
            long met = opening.gate().requirements().stream()
                    .map(Gate.Requirement::anyOf)
                    .map(anyOf -> anyOf.minus(being))
                    .filter(anyOf -> isReached(built, solution, opening.vertex(), anyOf, earlier))
                    .count();
            assertThat(met)
                    .as("%s, %s", where, opening)
                    .isGreaterThanOrEqualTo(opening.gate().needed());
            earlier.add(opening);
        }
    }

    // Cell by cell: who passes it on, back from the vertex, and whether one of them has it without gaining it.
    private static boolean isReached(
            AuthorityGraphBuilder.Built built,
            EffectivePrivilege solution,
            int vertex,
            PrivilegeSet anyOf,
            List<Opening> earlier) {
        AuthorityGraph graph = built.graph();
        Map<Integer, PrivilegeBounds> own = built.own();
        return anyOf.indices().anyMatch(cell -> {
            PrivilegeSet one = Cells.of(cell);
            Set<Integer> seen = new HashSet<>();
            Deque<Integer> open = new ArrayDeque<>(List.of(vertex));
            while (!open.isEmpty()) {
                int at = open.remove();
                if (!seen.add(at) || !solution.of(at).intersects(one)) {
                    continue;
                }
                if (own.getOrDefault(at, PrivilegeBounds.nothing())
                        .at(solution.view().bound())
                        .intersects(one)) {
                    return true;
                }
                graph.gainsIn(solution.view(), at).stream()
                        .filter(each -> each.pass(one).equals(one))
                        .forEach(each -> open.add(each.to()));
                earlier.stream()
                        .filter(each -> each.vertex() == at)
                        .forEach(each -> open.add(each.yield().to()));
            }
            return false;
        });
    }
}
