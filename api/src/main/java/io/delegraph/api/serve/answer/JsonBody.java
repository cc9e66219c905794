package io.delegraph.api.serve.answer;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;

/** The text of a response's body. */
public final class JsonBody {
    private JsonBody() {}

    public static String of(Consumer<PrintWriter> writing) {
        StringWriter text = new StringWriter();
        try (PrintWriter writer = new PrintWriter(text)) {
            writing.accept(writer);
        }
        return text.toString();
    }
}
