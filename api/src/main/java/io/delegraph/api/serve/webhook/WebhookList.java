package io.delegraph.api.serve.webhook;

import java.util.List;

/** All webhooks, by name; there are never more than fit. */
record WebhookList(List<WebhookView> items, boolean truncated) {}
