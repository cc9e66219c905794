package io.delegraph.analyzer.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.DinicMFImpl;
import org.jgrapht.alg.shortestpath.YenShortestPathIterator;
import org.jgrapht.graph.AsUnweightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * The ways of one question: which cost least, and how many share nothing. Parallel ways are told apart: each way is a
 * vertex of its own between its ends.
 *
 * <p>Shapes: vertices are those that the ways name, {@code >= 0}; way {@code i} is vertex {@code -1 - i}. Cost: the
 * cheapest in O(k · vertices · ways · log), disjoint ones in O(vertices² · ways) at worst.
 *
 * <p>Source: J. Yen, "Finding the k shortest loopless paths in a network", 1971; E. Dinic, 1970, for the flow.
 */
public final class WayGraph {
    private final Graph<Integer, DefaultWeightedEdge> graph =
            new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);

    /**
     * One way, from vertex to vertex.
     *
     * @param cost more than 0; whole, so that sums are exact and ties are ties
     */
    public record Way(int from, int to, long cost) {}

    /**
     * Some ways in a row.
     *
     * @param ways by their place in the list that the graph was made of
     */
    public record Path(List<Integer> ways, long cost) {
        public Path {
            ways = List.copyOf(ways);
        }
    }

    public WayGraph(List<Way> ways) {
        for (int index = 0; index < ways.size(); index++) {
            Way way = ways.get(index);
            graph.addVertex(way.from());
            graph.addVertex(way.to());
            graph.addVertex(middle(index));
            graph.setEdgeWeight(graph.addEdge(way.from(), middle(index)), (double) way.cost());
            graph.setEdgeWeight(graph.addEdge(middle(index), way.to()), 0);
        }
    }

    /** The cheapest paths without loops, cheapest first: so many, and those that cost as much as the last of them. */
    public List<Path> listCheapest(int from, int to, int most, int mostWithTies) {
        List<Path> paths = new ArrayList<>();
        if (!graph.vertexSet().containsAll(Set.of(from, to))) {
            return paths;
        }
        YenShortestPathIterator<Integer, DefaultWeightedEdge> cheapest = new YenShortestPathIterator<>(graph, from, to);
        while (cheapest.hasNext() && paths.size() < mostWithTies) {
            var next = cheapest.next();
            Path path = new Path(
                    next.getVertexList().stream()
                            .filter(vertex -> vertex < 0)
                            .map(WayGraph::way)
                            .toList(),
                    Math.round(next.getWeight()));
            if (paths.size() >= most
                    && path.cost() > paths.get(paths.size() - 1).cost()) {
                return paths;
            }
            paths.add(path);
        }
        return paths;
    }

    /** How many paths share no way, at most: a maximum flow with room for one on each way (Menger). */
    public int countDisjoint(int from, int to) {
        if (from == to || !graph.vertexSet().containsAll(Set.of(from, to))) {
            return 0;
        }
        double flow = new DinicMFImpl<>(new AsUnweightedGraph<>(graph)).getMaximumFlowValue(from, to);
        return Math.toIntExact(Math.round(flow));
    }

    private static int middle(int way) {
        return -1 - way;
    }

    private static int way(int middle) {
        return -1 - middle;
    }
}
