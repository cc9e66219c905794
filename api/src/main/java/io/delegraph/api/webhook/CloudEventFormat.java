package io.delegraph.api.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** CloudEvents 1.0 in JSON, structured content mode: the whole event is the body. */
record CloudEventFormat(String base) implements EventFormat {
    @Override
    public Rendered render(Event event) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("specversion", "1.0");
        node.put("id", event.id());
        node.put("source", base);
        node.put("type", "io.delegraph." + event.type().text());
        node.put("subject", event.body().path("subject").asText());
        node.put("time", event.at().toString());
        node.put("datacontenttype", "application/json");
        ObjectNode data = event.body().deepCopy();
        data.put("link", EventFormat.link(event, base));
        node.set("data", data);
        return new Rendered("application/cloudevents+json; charset=UTF-8", EventBody.write(node));
    }
}
