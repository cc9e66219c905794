package io.delegraph.api.serve.page;

import io.delegraph.cypher.query.NamedQuery;
import io.delegraph.cypher.query.Variable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One query on the page: what it answers, what to set first, its text.
 *
 * @param link of texts; empty where no Neo4j Browser is served
 */
record QueryEntry(NamedQuery query, Optional<EditorLink> link) {

    Html html() {
        return Html.element(
                "li",
                linked(sentence(), query.text()),
                Html.list(query.parameters().stream().map(this::parameter)),
                Html.element(
                        "details",
                        Html.element("summary", "Query"),
                        Html.element("pre", Html.element("code", query.text()))));
    }

    private Html parameter(Variable parameter) {
        String line = ":param " + parameter.name() + " => ''";
        return Html.element("p", Html.text("First set: "), Html.element("code", linked(line, line)));
    }

    private Html linked(String shown, String text) {
        return link.flatMap(each -> each.find(text))
                .map(uri -> Html.element("a", Map.of("href", uri.toString()), Html.text(shown)))
                .orElseGet(() -> Html.text(shown));
    }

    private String sentence() {
        String intent = query.intent();
        return intent.substring(0, 1).toUpperCase(Locale.ROOT) + intent.substring(1);
    }
}
