/**
 * Who changed what: a file of one JSON object per line, each holding the hash of the one before, and the last hash kept
 * apart from it in the state. docs/decisions/0024 says what that proves and what it does not. Knows no HTTP.
 *
 * <p>Not modelled: signatures, rotation, shipping to another machine, an audit of what was read.
 */
@NullMarked
package io.delegraph.api.audit;

import org.jspecify.annotations.NullMarked;
