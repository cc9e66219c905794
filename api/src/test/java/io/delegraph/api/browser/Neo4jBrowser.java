package io.delegraph.api.browser;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/** Neo4j Browser 5 in a tab: what a person clicks and reads. */
final class Neo4jBrowser {
    private static final String FRAMES = "[...document.querySelectorAll(\"[data-testid=frameCommand]\")]";

    private final Page page;

    private Neo4jBrowser(Page page) {
        this.page = page;
    }

    /** Logs in; afterwards the Browser has run what the server told it to run first. */
    static Neo4jBrowser logIn(Page page, URI http, String user, String password)
            throws IOException, InterruptedException {
        page.open(http.resolve("browser/"));
        return logInHere(page, user, password);
    }

    /** The same, where the tab already is on its way to the Browser. */
    static Neo4jBrowser logInHere(Page page, String user, String password) throws IOException, InterruptedException {
        page.await("document.querySelector(\"[data-testid=password]\")");
        page.evaluate("document.querySelector(\"[data-testid=username]\").select()");
        page.type("[data-testid=username]", user);
        page.type("[data-testid=password]", password);
        page.click("[data-testid=connect]");
        page.await("!document.querySelector(\"[data-testid=password]\")");
        page.await("(localStorage.getItem(\"neo4j.grass\") || \"\").includes(\"node.Principal\")");
        return new Neo4jBrowser(page);
    }

    /** Runs one command or statement, as typed into the editor, and waits for its frame. */
    void run(String text) throws IOException, InterruptedException {
        page.type("[data-testid=activeEditor] textarea", text);
        page.await("document.querySelector(\"[data-testid=activeEditor] .view-lines\").textContent.trim()");
        runEditor();
    }

    /** Runs what is in the editor, and waits for its frame. */
    void runEditor() throws IOException, InterruptedException {
        String before = page.evaluate(FRAMES + ".length");
        page.click("[data-testid=editor-Run]");
        page.await(FRAMES + ".length > " + before);
    }

    /** What the editor shows, without blanks: its lines may be broken. */
    String editor() throws IOException, InterruptedException {
        return page.evaluate("[...document.querySelectorAll(\"[data-testid=activeEditor] .view-line\")]"
                + ".sort((a, b) => parseFloat(a.style.top) - parseFloat(b.style.top))"
                + ".map(line => line.textContent).join(\"\").replace(/\\s/g, \"\")");
    }

    /** Gives the last graph the whole window, and itself the whole of it. */
    void enlargeGraph() throws IOException, InterruptedException {
        page.await("document.querySelector(\"g.node\")");
        page.click("[data-testid=frame] [title=Fullscreen]");
        page.click("[aria-label=\"Collapse the node properties display\"]");
        settle();
        page.click("[aria-label=zoom-to-fit]");
        settle();
    }

    /** What stands in the circles, sorted; long texts end in an ellipsis. */
    List<String> captions() throws IOException, InterruptedException {
        return texts("g.node");
    }

    /** What stands at the arrows, sorted. */
    List<String> arrows() throws IOException, InterruptedException {
        return texts("g.relationship");
    }

    /** The fill colours of the circles, sorted. */
    List<String> colours() throws IOException, InterruptedException {
        return lines("[...document.querySelectorAll(\"g.node circle.b-outline\")].map(c => c.getAttribute(\"fill\"))");
    }

    private List<String> texts(String selector) throws IOException, InterruptedException {
        return lines("[...document.querySelectorAll(\"" + selector + "\")]"
                + ".map(n => [...n.querySelectorAll(\"text\")].map(t => t.textContent.trim()).join(\" \"))");
    }

    private List<String> lines(String expression) throws IOException, InterruptedException {
        return page.evaluate(expression + ".join(\"\\n\")").lines().sorted().toList();
    }

    // The layout is an animation: wait until no circle moves.
    private void settle() throws IOException, InterruptedException {
        String places = "[document.querySelector(\"g.layer\"), ...document.querySelectorAll(\"g.node\")]"
                + ".map(n => n && n.outerHTML.slice(0, 200)).join()";
        String before = "";
        String now = page.evaluate(places);
        while (!now.equals(before)) {
            Thread.sleep(500);
            before = now;
            now = page.evaluate(places);
        }
    }
}
