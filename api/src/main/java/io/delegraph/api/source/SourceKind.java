package io.delegraph.api.source;

/** How a source comes to us; the names are part of the contract. */
public enum SourceKind {
    /** Files, folders and patterns on the server's machine. */
    PATHS,
    /** A folder on the server's machine whose changes start scans. */
    WATCHED,
    /** Uploads that name the source. */
    UPLOAD,
    /** An AWS account, through its API. */
    AWS
}
