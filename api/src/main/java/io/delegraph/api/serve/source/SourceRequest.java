package io.delegraph.api.serve.source;

import io.delegraph.api.source.Source;
import io.delegraph.api.source.SourceKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** What a source is to be, or, of what exists, what is to change. */
@Schema(name = "SourceRequest")
record SourceRequest(
        @Schema(
                description = "Letters, digits and ._- ; only where the address does not name it.",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> name,

        @Schema(description = "How it comes to us.", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<SourceKind> kind,

        @Schema(
                description =
                        "Of PATHS: absolute paths of files and folders, or patterns such as /srv/exports/**/*.json.",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<List<String>> paths,

        @Schema(
                description = "Of WATCHED: absolute path of the folder.",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> folder,

        @Schema(
                description = "Of WATCHED: how long nothing may change before it is read. 10 unless given.",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<Integer> quietSeconds,

        @Schema(description = "Of AWS.", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<AwsForm> aws,

        @Schema(description = "Zone that it lies in.", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> zone,

        @Schema(
                description = "Absolute path of the estate file under which it is read.",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> estate,

        @Schema(
                description = "Collector that reads every document of it, instead of detection.",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> collector) {
    /** The same with what it leaves out taken from a source; a configuration is replaced as a whole when its kind changes. */
    SourceRequest over(Source source) {
        SourceRequest old = SourceForms.request(source);
        boolean sameKind = kind.equals(old.kind) || kind.isEmpty();
        return new SourceRequest(
                name,
                kind.or(() -> old.kind),
                paths.or(() -> sameKind ? old.paths : Optional.empty()),
                folder.or(() -> sameKind ? old.folder : Optional.empty()),
                quietSeconds.or(() -> sameKind ? old.quietSeconds : Optional.empty()),
                aws.or(() -> sameKind ? old.aws : Optional.empty()),
                zone.or(() -> old.zone),
                estate.or(() -> old.estate),
                collector.or(() -> old.collector));
    }
}
