package io.delegraph.api.serve;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;

/** The text of a response's body. */
final class JsonBody {
    private JsonBody() {}

    static String of(Consumer<PrintWriter> writing) {
        StringWriter text = new StringWriter();
        try (PrintWriter writer = new PrintWriter(text)) {
            writing.accept(writer);
        }
        return text.toString();
    }
}
