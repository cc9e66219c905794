/**
 * Reads the estate file: which account, place or id pattern is which environment, owner, tenant, sensitivity, zone and
 * nature; what reviewed tools do ({@code labels}), and who may read a place ({@code visibility}); which webhook an
 * owner's findings are sent to ({@code routes}). What it says becomes facts of its own, and an overlay over what other collectors state.
 *
 * <p>Read only when it is asked for ({@code --estate}), never because it lies in a scanned folder: whoever can put a file
 * there must not be able to call a resource public.
 *
 * <p>May use {@code collector.parse} and {@code cypher.graph}.
 *
 * <p>Not modelled: sections of their own for namespaces, repositories and hosts (a pattern over ids says the same),
 * accounts of other providers than AWS.
 */
@NullMarked
package io.delegraph.collector.estate;

import org.jspecify.annotations.NullMarked;
