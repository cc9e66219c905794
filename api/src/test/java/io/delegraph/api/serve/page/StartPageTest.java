package io.delegraph.api.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.query.NamedQuery;
import io.delegraph.cypher.query.QueryCatalog;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartPageTest {
    private static final URI BROWSER = URI.create("http://127.0.0.1:7474/browser/");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");
    private static final String HEADER =
            "// intent:  %s\n// params:  %s\n// returns: n NODE\n// bounds:  one\nMATCH (n) RETURN n%n";

    @Test
    void asksEverySavedQuestion() {
        QueryCatalog bundled = QueryCatalog.bundled();
        String page = new StartPage(bundled, Optional.of(BROWSER)).html();

        assertThat(bundled.listFolder("questions")).hasSizeGreaterThanOrEqualTo(7);
        assertThat(page)
                .contains(bundled.listFolder("questions").stream()
                        .map(NamedQuery::intent)
                        .toList());
    }

    @Test
    void linksEveryQueryOfPeopleWhole() {
        QueryCatalog bundled = QueryCatalog.bundled();
        List<String> linked = links(new StartPage(bundled, Optional.of(BROWSER)).html())
                .map(URI::create)
                .map(URI::getRawQuery)
                .map(query -> query.substring("cmd=edit&arg=".length()))
                .map(text -> URLDecoder.decode(text, StandardCharsets.UTF_8))
                .toList();

        assertThat(linked)
                .containsAll(Stream.of("questions", "explore")
                        .flatMap(folder -> bundled.listFolder(folder).stream())
                        .map(NamedQuery::text)
                        .toList())
                .allSatisfy(text -> assertThat(text).doesNotContain("&", "#"));
    }

    @Test
    void saysWhichParametersToSetFirst() {
        String page = new StartPage(QueryCatalog.bundled(), Optional.empty()).html();

        assertThat(page)
                .contains("<p>First set: <code>:param from =&gt; &#39;&#39;</code></p>"
                        + "<p>First set: <code>:param to =&gt; &#39;&#39;</code></p>");
    }

    @Test
    void showsTextsWithoutLinksWhereNoBrowserIsServed() {
        String page = new StartPage(QueryCatalog.bundled(), Optional.empty()).html();

        assertThat(links(page)).isEmpty();
        assertThat(page).contains("MATCH (place:Location)-[r:CONTAINS_SECRET]-&gt;(c:Credential)");
    }

    @Test
    void escapesWhatAQuerySays(@TempDir Path root) throws IOException {
        String page = page(root, HEADER.formatted("is it \"<b>\" & 'c'?", "none"));

        assertThat(page)
                .contains("Is it &quot;&lt;b&gt;&quot; &amp; &#39;c&#39;?")
                .doesNotContain("<b>");
    }

    @Test
    void doesNotLinkATextThatTheBrowserWouldCut(@TempDir Path root) throws IOException {
        assertThat(links(page(root, HEADER.formatted("this & that", "none")))).isEmpty();
        assertThat(links(page(root, HEADER.formatted("this #1", "none")))).isEmpty();
        assertThat(links(page(root, HEADER.formatted("this and that", "none")))).hasSize(1);
    }

    private static String page(Path root, String query) throws IOException {
        Files.createDirectories(root.resolve("questions"));
        Files.writeString(root.resolve("questions/one.cypher"), query);
        return new StartPage(QueryCatalog.of(root), Optional.of(BROWSER)).html();
    }

    // A link as the browser has it, which unescapes attributes.
    private static Stream<String> links(String page) {
        return LINK.matcher(page).results().map(found -> found.group(1).replace("&amp;", "&"));
    }
}
