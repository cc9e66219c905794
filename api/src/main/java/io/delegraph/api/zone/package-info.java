/**
 * What callers may see that are limited to zones of the estate file.
 *
 * <p>A zone is the text of the property {@code zone}, which an estate file or a record gives to a node. A limited caller
 * sees the nodes that lie in its zones, and the policies, gates and sessions that belong to them and to nobody else's
 * secrets: a policy when it is attached to something seen, a gate or session when everything it joins is seen. Of a
 * finding that accuses something seen it sees everything but names outside its zones: those are {@code withheld:} and a
 * kind. What a text says is left out whole when it names something that is hidden.
 *
 * <p>Not modelled: zones within zones, zones of edges, zones of observed calls.
 */
@NullMarked
package io.delegraph.api.zone;

import org.jspecify.annotations.NullMarked;
