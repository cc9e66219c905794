package io.delegraph.api.serve.page;

import io.delegraph.cypher.query.NamedQuery;
import io.delegraph.cypher.query.QueryCatalog;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be asked of the graph, as one page without scripts.
 *
 * @param browser where the Neo4j Browser of the same graph is served, if it is
 */
record StartPage(QueryCatalog catalog, Optional<URI> browser) {
    static final String STYLE = """
            body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif;
              color: #1b1f24; background: #fff }
            h1, h2 { line-height: 1.2 }
            h2 { margin-top: 2rem }
            ul { padding: 0; list-style: none }
            li { margin: 0 0 1rem }
            li p { margin: .25rem 0 }
            a { color: #0b57b0 }
            a:focus-visible, summary:focus-visible { outline: 2px solid #0b57b0; outline-offset: 2px }
            summary { width: fit-content; color: #4a5159; cursor: pointer }
            pre { margin: .25rem 0; padding: .75rem; overflow-x: auto; background: #f3f4f6; border-radius: 4px }
            code { font: .875rem/1.5 ui-monospace, monospace }
            @media (prefers-color-scheme: dark) {
              body { color: #e4e7eb; background: #16191d }
              a { color: #8ab8f5 }
              a:focus-visible, summary:focus-visible { outline-color: #8ab8f5 }
              summary { color: #b3bac2 }
              pre { background: #22272d }
            }
            """;

    private static final String TITLE = "Delegraph";
    private static final String WHAT = "This graph says who can act as whom, and on what: the people, agents, tool"
            + " servers, credentials, permissions and resources that were scanned.";
    private static final String WITH_BROWSER = "A question opens Neo4j Browser with its query in the editor; the button"
            + " beside it, or Ctrl-Enter, runs it. The terminal that serves this page says how to log in.";
    private static final String WITHOUT_BROWSER =
            "Neo4j Browser is not served here. Run these queries wherever you reach the graph.";
    private static final String ABOUT_ONE =
            "Set the parameter to the property id of the node (of a finding: fid), then" + " run the query.";

    String html() {
        Html head = Html.element(
                "head",
                Html.open("meta", "charset", "utf-8"),
                Html.element("title", "Questions to the graph - " + TITLE),
                Html.style(STYLE));
        Html main = Html.element(
                "main",
                Html.element("h1", TITLE),
                Html.element("p", WHAT),
                Html.element("p", browser.isPresent() ? WITH_BROWSER : WITHOUT_BROWSER),
                Html.element("h2", "Questions"),
                entries(catalog.listFolder("questions")),
                Html.element("h2", "About one node"),
                Html.element("p", ABOUT_ONE),
                entries(explore(true)),
                Html.element("h2", "Findings and facts"),
                entries(explore(false)));
        return Html.element("html", Map.of("lang", "en"), head, Html.element("body", main))
                .page();
    }

    private List<NamedQuery> explore(boolean withParameters) {
        return catalog.listFolder("explore").stream()
                .filter(query -> query.parameters().isEmpty() != withParameters)
                .toList();
    }

    private Html entries(List<NamedQuery> queries) {
        Optional<EditorLink> link = browser.map(EditorLink::new);
        return Html.element("ul", Html.list(queries.stream().map(query -> new QueryEntry(query, link).html())));
    }
}
