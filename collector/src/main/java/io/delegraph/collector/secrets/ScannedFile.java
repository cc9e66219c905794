package io.delegraph.collector.secrets;

import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Optional;

/**
 * A file in which a scanner found something. The commit is no part of it: a file that keeps its secret through many commits
 * is one place.
 *
 * @param repository that the file is in, or another container such as a bucket
 * @param path       as the scanner writes it
 * @param visibility as {@link Property#VISIBILITY}
 */
record ScannedFile(Optional<String> repository, String path, Optional<String> visibility) {
    static ScannedFile of(Optional<String> repository, String path) {
        String bare = Address.bare(path).replaceFirst("^(?:\\./)+", "");
        return new ScannedFile(repository, bare.isBlank() ? "unknown file" : bare, Optional.empty());
    }

    ScannedFile seenBy(Optional<String> newVisibility) {
        return new ScannedFile(repository, path, newVisibility);
    }

    NodeId id(String sourceName) {
        String within = repository.map(name -> name + "/" + path).orElse(path);
        return new NodeId(SecretsCollector.NAME + ":" + sourceName + "/" + within);
    }

    Node node(String sourceName, SourceLocation at) {
        Properties properties = Properties.none().with(Property.PATH, path);
        if (visibility.isPresent()) {
            properties = properties.with(Property.VISIBILITY, visibility.get());
        }
        return Node.configured(id(sourceName), NodeKind.CONFIG, path, properties, at);
    }
}
