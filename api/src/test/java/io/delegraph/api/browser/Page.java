package io.delegraph.api.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One tab of a Chromium, by the DevTools protocol: one call at a time, events are not listened to. */
final class Page implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    private final WebSocket socket;
    private final Inbox inbox;
    private int calls;

    private Page(WebSocket socket, Inbox inbox) {
        this.socket = socket;
        this.inbox = inbox;
    }

    /** The tab that the browser started with. */
    static Page of(URI devTools) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        String tabs = client.send(
                        HttpRequest.newBuilder(devTools.resolve("/json/list")).build(), BodyHandlers.ofString())
                .body();
        for (JsonNode tab : JSON.readTree(tabs)) {
            if (tab.path("type").asText().equals("page")) {
                Inbox inbox = new Inbox();
                URI address = URI.create(tab.path("webSocketDebuggerUrl").asText());
                return new Page(
                        client.newWebSocketBuilder().buildAsync(address, inbox).join(), inbox);
            }
        }
        throw new IOException("No tab is open: " + tabs);
    }

    void open(URI address) throws IOException, InterruptedException {
        call("Page.navigate", Map.of("url", address.toString()));
    }

    /** What the expression gives, as text; empty for null. */
    String evaluate(String expression) throws IOException, InterruptedException {
        JsonNode result = call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
        if (result.has("exceptionDetails")) {
            throw new IOException(expression + " failed: " + result.path("exceptionDetails"));
        }
        return result.path("result").path("value").asText("");
    }

    /** Waits until the expression is true. */
    void await(String condition) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!evaluate("Boolean(" + condition + ")").equals("true")) {
            if (Instant.now().isAfter(deadline)) {
                throw new IOException(
                        condition + " did not come true; the page says: " + evaluate("document.body.innerText"));
            }
            Thread.sleep(100);
        }
    }

    /** Types into the field that the selector finds. */
    void type(String selector, String text) throws IOException, InterruptedException {
        evaluate("document.querySelector('" + selector + "').focus()");
        call("Input.insertText", Map.of("text", text));
    }

    void click(String selector) throws IOException, InterruptedException {
        await("document.querySelector('" + selector + "')");
        evaluate("document.querySelector('" + selector + "').click()");
    }

    /** What is on the screen, as PNG. */
    byte[] picture() throws IOException, InterruptedException {
        return Base64.getDecoder()
                .decode(call("Page.captureScreenshot", Map.of("format", "png"))
                        .path("data")
                        .asText());
    }

    private JsonNode call(String method, Map<String, Object> parameters) throws IOException, InterruptedException {
        calls++;
        String text = JSON.writeValueAsString(Map.of("id", calls, "method", method, "params", parameters));
        socket.sendText(text, true).join();
        while (true) {
            String answer = inbox.messages.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (answer == null) {
                throw new IOException("Chromium did not answer " + method + " in " + PATIENCE + ".");
            }
            JsonNode message = JSON.readTree(answer);
            if (message.path("id").asInt() == calls) {
                if (message.has("error")) {
                    throw new IOException(method + " failed: " + message.path("error"));
                }
                return message.path("result");
            }
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static final class Inbox implements WebSocket.Listener {
        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                messages.add(part.toString());
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
