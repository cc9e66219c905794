/**
 * What would be different: a snapshot is edited, both are analysed, and the answers are compared. Nothing is stored.
 *
 * <p>Not modelled: which observed calls an edit would have denied; policies of other clouds than AWS as text.
 */
@NullMarked
package io.delegraph.analyzer.whatif;

import org.jspecify.annotations.NullMarked;
