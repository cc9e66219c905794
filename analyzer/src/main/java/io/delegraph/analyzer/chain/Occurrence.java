package io.delegraph.analyzer.chain;

import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Subject;
import io.delegraph.cypher.graph.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * That a rule fires at a hop of a chain.
 *
 * @param accused       whom it accuses; with the discriminator, what makes occurrences one finding
 * @param discriminator must not change from scan to scan
 * @param general       whether it is said once, whoever is accused: the first one stands for all
 * @param severity      base severity where it is not the rule's own
 * @param attempted     whether it was tried and refused
 * @param confidence    in the scope that it is judged against, in (0,1]
 * @param hop           index of the hop
 * @param excess        what is beyond, each {@code action resource}
 * @param targets       the same as cells: decide severity and impact
 * @param cause         the fact whose change closes it
 */
public record Occurrence(
        Node accused,
        String discriminator,
        boolean general,
        Truth truth,
        Optional<Severity> severity,
        boolean attempted,
        double confidence,
        String chain,
        int hop,
        Instant time,
        List<String> excess,
        PrivilegeSet targets,
        Map<Subject.Role, Node> others,
        List<PathStep> path,
        NodeId cause,
        SortedMap<String, Double> measures,
        String explanation) {
    private static final int MOST_EXCESS = 20;

    public Occurrence {
        excess = excess.stream().limit(MOST_EXCESS).toList();
        others = Map.copyOf(others);
        path = List.copyOf(path);
        measures = Collections.unmodifiableSortedMap(new TreeMap<>(measures));
    }

    /** Starts an occurrence at the hop, which accuses its actor. */
    public static Builder at(MeasuredHop hop, MeasuredChain chain) {
        return new Builder(hop, chain);
    }

    /** Collects what a rule says of a hop. */
    public static final class Builder {
        private final MeasuredHop hop;
        private final MeasuredChain chain;
        private final Map<Subject.Role, Node> others = new TreeMap<>();
        private final SortedMap<String, Double> measures = new TreeMap<>();
        private Node accused;
        private String discriminator = "";
        private boolean general;
        private Truth truth = Truth.DEFINITE;
        private Optional<Severity> severity = Optional.empty();
        private double confidence = 1;
        private List<String> excess = new ArrayList<>();
        private PrivilegeSet targets = PrivilegeSet.empty();
        private String explanation = "";
        private boolean attempted;

        private Builder(MeasuredHop hop, MeasuredChain chain) {
            this.hop = hop;
            this.chain = chain;
            this.accused = hop.hop().actor();
            this.attempted = hop.isAttempt();
            hop.hop().credential().ifPresent(each -> others.put(Subject.Role.CREDENTIAL, each));
        }

        public Builder accusing(Node node) {
            accused = node;
            return this;
        }

        public Builder discriminator(String text) {
            discriminator = text;
            return this;
        }

        /** It is said once, whoever is accused. */
        public Builder general() {
            general = true;
            return this;
        }

        public Builder truth(Truth how) {
            truth = how;
            return this;
        }

        public Builder severity(Severity base) {
            severity = Optional.of(base);
            return this;
        }

        public Builder confidence(double inScope) {
            confidence = inScope;
            return this;
        }

        /** What it says of the hop holds whether the call was refused or not. */
        public Builder whateverBecameOfIt() {
            attempted = false;
            return this;
        }

        public Builder excess(List<String> what, PrivilegeSet cells) {
            excess = what;
            targets = cells;
            return this;
        }

        public Builder about(Subject.Role role, Node node) {
            others.put(role, node);
            return this;
        }

        public Builder measure(String name, double value) {
            measures.put(name, value);
            return this;
        }

        public Builder explanation(String sentence) {
            explanation = sentence;
            return this;
        }

        /** The occurrence. */
        public Occurrence build() {
            NodeId cause = hop.hop()
                    .credential()
                    .map(Node::id)
                    .orElse(hop.hop().actor().id());
            return new Occurrence(
                    accused,
                    discriminator,
                    general,
                    truth,
                    severity,
                    attempted,
                    confidence,
                    chain.name(),
                    hop.hop().index(),
                    hop.hop().call().time(),
                    excess,
                    targets,
                    others,
                    HopPath.of(hop.hop()),
                    cause,
                    measures,
                    explanation);
        }
    }
}
