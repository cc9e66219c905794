package io.delegraph.api.export;

import java.io.PrintWriter;

/** One format. The same extract gives the same text on every machine. */
public interface Export {
    /** Writes everything, item by item. */
    void write(Extract extract, PrintWriter out);
}
