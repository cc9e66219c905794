package io.delegraph.collector.aws.live;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** Answers of the SDK as the AWS CLI writes them: the members' own names, policy documents as JSON. */
final class AnswerJson {
    // IAM sends these as URL-encoded text; the CLI writes what they hold.
    private static final Set<String> DOCUMENTS = Set.of("PolicyDocument", "AssumeRolePolicyDocument", "Document");
    private static final ObjectReader STRICT =
            new ObjectMapper().readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonGenerator json;
    private final Set<String> leftOut;

    /** Writes there, without members of these names. */
    AnswerJson(JsonGenerator json, Set<String> leftOut) {
        this.json = json;
        this.leftOut = leftOut;
    }

    void object(SdkPojo answer) throws IOException {
        json.writeStartObject();
        for (SdkField<?> field : answer.sdkFields()) {
            Object value = field.getValueOrDefault(answer);
            if (value != null && !leftOut.contains(field.memberName())) {
                json.writeFieldName(field.memberName());
                member(field.memberName(), value);
            }
        }
        json.writeEndObject();
    }

    private void member(String name, Object value) throws IOException {
        Optional<String> document =
                DOCUMENTS.contains(name) && value instanceof String text ? document(text) : Optional.empty();
        if (document.isPresent()) {
            json.writeRawValue(document.get());
            return;
        }
        value(value);
    }

    private void value(Object value) throws IOException {
        if (value instanceof SdkPojo nested) {
            object(nested);
        } else if (value instanceof Collection<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                value(element);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Instant time) {
            json.writeString(time.toString());
        } else {
            json.writeString(value.toString());
        }
    }

    // What is no JSON stays the text that it is, and its reader reports it.
    private static Optional<String> document(String encoded) {
        try {
            String text = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
            return STRICT.<JsonNode>readValue(text).isObject() ? Optional.of(text) : Optional.empty();
        } catch (IllegalArgumentException | JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }
}
