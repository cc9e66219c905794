package io.delegraph.api.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The published JSON Schema of SARIF 2.1.0, with formats checked. */
public final class SarifSchema {
    private final JsonSchema schema;

    public SarifSchema(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            this.schema = JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(in);
        }
    }

    /** What is wrong with a log; empty when nothing is. */
    public List<String> complaints(JsonNode log) {
        return schema.validate(log, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }
}
