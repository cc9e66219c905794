package io.delegraph.api.serve.source;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/** An AWS account that is read through its API. */
@Schema(name = "AwsAccount")
record AwsForm(
        String region,

        @Schema(
                description = "Role that is taken before anything is read.",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> roleArn,

        @Schema(
                description = "Whether the organization's accounts and policies are read too.",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<Boolean> organization,

        @Schema(
                description = "Bucket of CloudTrail, if its records are to be read.",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> trailBucket,

        @Schema(description = "Prefix in that bucket.", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> trailPrefix) {}
