/**
 * Lists of what the last epoch of a store holds, in pages: findings, causes, paths. Knows no HTTP; reads through the port
 * of the stores only.
 *
 * <p>Not modelled: other orders than the report's, lists of earlier epochs, changing a finding. While a scan of another
 * process writes, coverage and the names in causes may be newer than the findings beside them.
 */
@NullMarked
package io.delegraph.api.listing;

import org.jspecify.annotations.NullMarked;
