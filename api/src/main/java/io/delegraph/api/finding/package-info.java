/**
 * What people decide about findings, and what scans make of it: one case for each finding, with a history that is only ever
 * added to. The graph says what a scan sees; a case says where that leaves somebody (DESIGN decisions 10 and 18).
 *
 * <p>Not modelled: several decisions about one finding at once, comments without a decision, deleting a case.
 */
@NullMarked
package io.delegraph.api.finding;

import org.jspecify.annotations.NullMarked;
