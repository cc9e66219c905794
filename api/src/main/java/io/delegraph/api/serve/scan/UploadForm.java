package io.delegraph.api.serve.scan;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.NOT_REQUIRED;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** The form of an upload, as the description of the API shows it; {@link UploadParts} reads it part by part. */
@Schema(name = "ScanUpload")
record UploadForm(
        @ArraySchema(
                schema = @Schema(type = "string", format = "binary"),
                arraySchema = @Schema(description = "Files, also .zip and .gz; at most 1000."))
        List<String> file,

        @Schema(requiredMode = NOT_REQUIRED, description = "As the parameter of the query.")
        Optional<String> source) {}
