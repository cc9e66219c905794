package io.delegraph.analyzer.path;

import io.delegraph.analyzer.graph.WayGraph;
import io.delegraph.analyzer.privilege.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that one vertex can do to come to one cell: moves between vertices, and endings that lead to the sink. */
final class Ways {
    private final Moves moves;
    private final Cell cell;
    private final List<Link> links;
    private final WayGraph graph;

    private Ways(Moves moves, Cell cell, List<Link> links) {
        this.moves = moves;
        this.cell = cell;
        this.links = List.copyOf(links);
        this.graph = new WayGraph(this.links.stream().map(Link::way).toList());
    }

    WayGraph graph() {
        return graph;
    }

    /** The vertex in which every witness ends. */
    int sink() {
        return moves.graph().size();
    }

    boolean isWithoutGates() {
        return links.stream().noneMatch(Link::isGate);
    }

    Ways withoutGates() {
        return new Ways(
                moves, cell, links.stream().filter(link -> !link.isGate()).toList());
    }

    /** The witness that takes these ways. */
    Witness witness(List<Integer> path) {
        List<Link> taken = path.stream().map(links::get).toList();
        List<Hop> hops = taken.stream().flatMap(link -> link.hop().stream()).toList();
        Ending ending = taken.get(taken.size() - 1).ending().orElseThrow();
        return WitnessWriter.write(
                moves,
                cell,
                hops,
                ending,
                opening -> taken.stream()
                        .filter(link -> link.hop()
                                .flatMap(Hop::opening)
                                .filter(opening::equals)
                                .isPresent())
                        .findFirst()
                        .orElseThrow()
                        .met());
    }

    /** Collects the ways. */
    static final class Builder {
        private final Moves moves;
        private final Cell cell;
        private final List<Link> links = new ArrayList<>();

        Builder(Moves moves, Cell cell) {
            this.moves = moves;
            this.cell = cell;
        }

        void move(Hop hop, List<Witness> met, long cost) {
            links.add(new Link(Optional.of(hop), met, Optional.empty(), new WayGraph.Way(hop.from(), hop.to(), cost)));
        }

        // Being somebody needs no statement; a way must cost something all the same.
        void end(int vertex, Ending ending, long cost) {
            WayGraph.Way way = new WayGraph.Way(vertex, moves.graph().size(), Math.max(1, cost));
            links.add(new Link(Optional.empty(), List.of(), Optional.of(ending), way));
        }

        Ways build() {
            return new Ways(moves, cell, links);
        }
    }

    /** A move with what meets its gate's requirements, or an ending. */
    private record Link(Optional<Hop> hop, List<Witness> met, Optional<Ending> ending, WayGraph.Way way) {
        boolean isGate() {
            return hop.flatMap(Hop::opening).isPresent();
        }
    }
}
