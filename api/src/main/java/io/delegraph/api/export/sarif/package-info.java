/**
 * Findings as SARIF 2.1.0 (OASIS), within what GitHub code scanning takes: every result has a place in a collected
 * document, its path as a code flow, and a fingerprint that survives scans.
 *
 * <p>Not modelled: contents of documents (they are never kept), graphs (viewers show code flows), fixes as edits (a
 * remediation is words), columns.
 */
@NullMarked
package io.delegraph.api.export.sarif;

import org.jspecify.annotations.NullMarked;
