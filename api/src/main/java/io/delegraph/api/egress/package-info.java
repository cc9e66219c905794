/**
 * The only way out: every request that Delegraph sends on somebody's behalf goes through one client, to what the
 * configuration allows, at the addresses that were checked.
 *
 * <p>Not modelled: proxies (those of the environment are not used), client certificates, limits by content, and what
 * the routers between here and a public address do with it.
 */
@NullMarked
package io.delegraph.api.egress;

import org.jspecify.annotations.NullMarked;
