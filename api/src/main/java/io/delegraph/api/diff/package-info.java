/**
 * What scans left, and what is different between two of them: facts, who gains or loses what by them, and findings.
 *
 * <p>Not modelled: what was only observed at run time (calls change findings here, not privileges); the way of a finding, of
 * which only what it says is kept; scans that are older than the last {@value
 * io.delegraph.api.diff.ScanArchive#KEPT}.
 */
@NullMarked
package io.delegraph.api.diff;

import org.jspecify.annotations.NullMarked;
