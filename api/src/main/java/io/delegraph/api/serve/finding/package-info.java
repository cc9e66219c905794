/**
 * Findings over HTTP: lists, one with its history, decisions about one and about several.
 *
 * <p>Not modelled: subscriptions to changes (webhooks tell them), deciding about a cause as a whole.
 */
@NullMarked
package io.delegraph.api.serve.finding;

import org.jspecify.annotations.NullMarked;
