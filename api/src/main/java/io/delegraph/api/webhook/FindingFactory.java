package io.delegraph.api.webhook;

import io.delegraph.api.scan.NodeNames;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Says of findings what is told of them, by the nodes of a graph. */
final class FindingFactory {
    private static final int STEPS = 20;

    private final NodeNames names;

    FindingFactory(NodeNames names) {
        this.names = names;
    }

    /** @param owner that the finding's case names */
    FindingFacts of(Finding finding, Optional<String> owner) {
        return new FindingFacts(
                finding.id(),
                finding.rule(),
                finding.title(),
                finding.severity(),
                finding.subject().name(),
                owner.map(Set::of).orElseGet(() -> texts(finding, Property.OWNER)),
                texts(finding, Property.ZONE),
                finding.explanation(),
                finding.remediation(),
                steps(finding));
    }

    private Set<String> texts(Finding finding, Property property) {
        Set<String> texts = new TreeSet<>();
        for (Subject subject : finding.subjects()) {
            names.find(subject.id())
                    .map(Node::properties)
                    .flatMap(properties -> properties.findText(property))
                    .filter(text -> !text.isBlank())
                    .ifPresent(texts::add);
        }
        return texts;
    }

    private List<String> steps(Finding finding) {
        return finding.path().stream().limit(STEPS).map(this::step).toList();
    }

    private String step(PathStep step) {
        return names.caption(step.from()) + " -" + step.edge() + "-> " + names.caption(step.to());
    }
}
