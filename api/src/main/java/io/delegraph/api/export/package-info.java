/**
 * What one epoch holds, gathered once for every format that findings and the graph are handed on in.
 *
 * <p>Not modelled: the formats (each is a package below this one), and who may see what (the caller hands over what may
 * be seen).
 */
@NullMarked
package io.delegraph.api.export;

import org.jspecify.annotations.NullMarked;
