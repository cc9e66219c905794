/**
 * What credentials of several sources have to do with each other: which are one secret, whom they lead to, who presents
 * them, and what nobody could join (SEMANTICS 5.1, 5.2).
 *
 * <p>Joined are native ids, fingerprints and references in one scope; never names of variables.
 *
 * <p>Not modelled: rotation overlap, custodians other than secret stores, measures of use; a key id that somebody wrote
 * beside the secret of another key is taken for that key's.
 */
@NullMarked
package io.delegraph.analyzer.credential;

import org.jspecify.annotations.NullMarked;
