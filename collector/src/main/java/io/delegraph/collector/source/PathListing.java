package io.delegraph.collector.source;

import io.delegraph.collector.SourceDocument;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one PATH holds.
 *
 * @param path      as given
 * @param documents to read, in order
 * @param problems  with what cannot be read
 * @param lost      URIs of what cannot be read: nothing of this PATH is known to be complete when there is one
 */
record PathListing(String path, List<ListedDocument> documents, List<Diagnostic> problems, List<String> lost) {
    PathListing {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
        lost = List.copyOf(lost);
    }

    /** The documents by URI. */
    Map<String, SourceDocument> byUri() {
        Map<String, SourceDocument> found = new LinkedHashMap<>();
        documents.forEach(document -> found.put(document.uri(), document));
        return Collections.unmodifiableMap(found);
    }

    /** The same with URIs that start with a name. */
    PathListing under(String prefix) {
        return new PathListing(
                path,
                documents.stream().map(each -> each.as(prefix + each.uri())).toList(),
                problems.stream().map(each -> moved(each, prefix)).toList(),
                lost.stream().map(each -> prefix + each).toList());
    }

    private static Diagnostic moved(Diagnostic problem, String prefix) {
        SourceLocation at = problem.at();
        return new Diagnostic(
                problem.severity(),
                problem.code(),
                problem.message(),
                new SourceLocation(prefix + at.document(), at.pointer(), at.line()));
    }

    /** Collects a listing; equal names in one archive get {@code ~2}, {@code ~3} and so on behind them. */
    static final class Builder {
        private final String path;
        private final Limits limits;
        private final List<ListedDocument> documents = new ArrayList<>();
        private final List<Diagnostic> problems = new ArrayList<>();
        private final List<String> lost = new ArrayList<>();
        private final Map<String, Integer> seen = new LinkedHashMap<>();

        Builder(String path, Limits limits) {
            this.path = path;
            this.limits = limits;
        }

        void document(String uri, Content content) {
            int times = seen.merge(uri, 1, Integer::sum);
            documents.add(new ListedDocument(times == 1 ? uri : uri + "~" + times, content, limits));
        }

        void problem(SourceProblem problem, String uri, String message) {
            problems.add(problem.in(uri, message));
        }

        /** Something is there that cannot be read. */
        void lost(SourceProblem problem, String uri, String message) {
            problem(problem, uri, message);
            lost.add(uri);
        }

        int size() {
            return documents.size();
        }

        PathListing build() {
            return new PathListing(path, documents, problems, lost);
        }
    }
}
