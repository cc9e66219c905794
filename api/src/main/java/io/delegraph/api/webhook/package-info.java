/**
 * Telling others what happened: webhooks, the outbox of what they are to be told, and who sends it.
 *
 * <p>An event is written to the outbox in the transaction that marks its cause as told, and sent at least once, in order
 * for each webhook. Receivers tell repetitions by the event's id.
 *
 * <p>Not modelled: order across webhooks, delivery exactly once, several servers on one outbox, answers of receivers
 * beyond their status.
 */
@NullMarked
package io.delegraph.api.webhook;

import org.jspecify.annotations.NullMarked;
