package io.delegraph.collector.source;

import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Diagnostic.Severity;
import io.delegraph.cypher.graph.SourceLocation;

/** What can be wrong with an input before any collector sees it; the names are the diagnostics' codes. */
enum SourceProblem {
    /** The PATH, file or entry cannot be opened or read to its end. */
    SOURCE_UNREADABLE(Severity.ERROR),
    /** The archive ends early or has no directory. */
    SOURCE_ARCHIVE_DAMAGED(Severity.ERROR),
    /** An entry's name leads out of its archive. */
    SOURCE_UNSAFE_NAME(Severity.ERROR),
    /** An entry is a link. */
    SOURCE_ARCHIVED_LINK(Severity.ERROR),
    /** An entry needs a password, or is packed in a way that is not read. */
    SOURCE_ENTRY_NOT_SUPPORTED(Severity.ERROR),
    /** One of {@link Limits} is exceeded. */
    SOURCE_LIMIT(Severity.ERROR),
    /** A link in a folder leads out of it. */
    SOURCE_LINK_NOT_FOLLOWED(Severity.WARNING),
    /** A socket, pipe or device in a folder. */
    SOURCE_NOT_A_FILE(Severity.INFO),
    /** No collector reads the format. */
    SOURCE_UNRECOGNISED(Severity.INFO),
    /** Several collectors read the format. */
    SOURCE_AMBIGUOUS(Severity.WARNING);

    private final Severity severity;

    SourceProblem(Severity severity) {
        this.severity = severity;
    }

    Diagnostic in(String uri, String message) {
        return new Diagnostic(severity, name(), message, SourceLocation.document(uri));
    }
}
