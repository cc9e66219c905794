package io.delegraph.api.catalogue;

import java.io.PrintWriter;
import java.util.List;

/** A list of things that the product knows. */
public interface Catalogue {
    /** One line or a few per entry. */
    void writeText(PrintWriter writer);

    /** One JSON array, in order. */
    void writeJson(PrintWriter writer);

    /** An index and one page per entry. */
    List<Page> listPages();

    /**
     * A Markdown file.
     *
     * @param file    its name, such as {@code PRV-004.md}; the index is {@code README.md}
     * @param content with line breaks, ending in one
     */
    record Page(String file, String content) {}
}
