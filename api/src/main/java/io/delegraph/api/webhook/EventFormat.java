package io.delegraph.api.webhook;

/** Turns events into what a receiver reads. */
interface EventFormat {
    /** What is sent. */
    record Rendered(String mediaType, String body) {}

    /**
     * The event in this format.
     *
     * @throws TemplateRefused when it cannot be said so
     */
    Rendered render(Event event);

    /**
     * The format that a webhook asks for.
     *
     * @param base address of the API, with a slash at its end, for links
     */
    static EventFormat of(WebhookDefinition definition, String base) {
        return switch (definition.format()) {
            case CLOUDEVENTS -> new CloudEventFormat(base);
            case SLACK -> new SlackFormat(base);
            case TICKET -> new TicketFormat(definition.template().orElse(""), base);
        };
    }

    /** The event's link, so that it can be followed from elsewhere. */
    static String link(Event event, String base) {
        String path = event.body().path("link").asText();
        return path.isEmpty() ? base : base + path.substring(path.startsWith("/") ? 1 : 0);
    }
}
