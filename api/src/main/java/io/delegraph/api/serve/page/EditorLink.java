package io.delegraph.api.serve.page;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Links that open Neo4j Browser with a text in its editor. Nothing runs until a person runs it.
 *
 * @param browser where Neo4j Browser is, with a slash at its end
 */
record EditorLink(URI browser) {

    /** The link for a text; none for a text that the Browser would cut, which it does at these two even when encoded. */
    Optional<URI> find(String text) {
        if (text.contains("&") || text.contains("#")) {
            return Optional.empty();
        }
        return Optional.of(browser.resolve("?cmd=edit&arg=" + encode(text)));
    }

    // A form's encoding writes a blank as +, a link's as %20.
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
