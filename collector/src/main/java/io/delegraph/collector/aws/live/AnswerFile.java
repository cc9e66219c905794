package io.delegraph.collector.aws.live;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkPojo;

/**
 * One document of answers, page after page as they come; what was not answered stands at its end as an error. Only one page
 * is in memory.
 */
final class AnswerFile {
    // Of pages the last one only says whether more follow, and that is said by the error at the end.
    private static final Set<String> CONTINUATIONS = Set.of("NextToken");
    private static final JsonFactory JSON = new JsonFactory();

    private final Path file;
    private final String name;
    private final String account;
    private boolean begun;
    private Optional<String> failure = Optional.empty();

    AnswerFile(Path file, String name, String account) {
        this.file = file;
        this.name = name;
        this.account = account;
    }

    /** As the document's address inside its account tells it. */
    String name() {
        return name;
    }

    void page(SdkPojo answer) throws IOException {
        append(json -> new AnswerJson(json, CONTINUATIONS).object(answer));
    }

    /** An answer with lists that hold nothing. */
    void empty(String... lists) throws IOException {
        append(json -> {
            json.writeStartObject();
            for (String list : lists) {
                json.writeArrayFieldStart(list);
                json.writeEndArray();
            }
            json.writeEndObject();
        });
    }

    /** There is no answer, or no more of it. Said once: the first failure is the one that counts. */
    void unanswered(Unanswered why) throws IOException {
        if (failure.isPresent()) {
            return;
        }
        failure = Optional.of(why.code());
        append(json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("Error");
            json.writeStringField("Code", why.code());
            json.writeStringField("Account", account);
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    boolean begun() {
        return begun;
    }

    /** Why it is not whole. */
    Optional<String> failure() {
        return failure;
    }

    private void append(Content content) throws IOException {
        Files.createDirectories(file.getParent());
        begun = true;
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                JsonGenerator json = JSON.createGenerator(out).useDefaultPrettyPrinter()) {
            content.write(json);
            json.writeRaw('\n');
        }
    }

    @FunctionalInterface
    private interface Content {
        void write(JsonGenerator json) throws IOException;
    }
}
