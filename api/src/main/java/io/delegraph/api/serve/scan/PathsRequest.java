package io.delegraph.api.serve.scan;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.NOT_REQUIRED;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A scan of what lies on the server's own machine, or of registered sources.
 *
 * @param sources names of registered sources
 * @param source each path as given when empty, as with the command line
 */
record PathsRequest(List<String> paths, List<String> sources, Optional<String> source) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int MOST = 100;

    PathsRequest {
        paths = List.copyOf(paths);
        sources = List.copyOf(sources);
    }

    /** The body as the description of the API shows it. */
    @Schema(name = "ScanPaths")
    record Described(
            @Schema(description = "Absolute paths of files and folders that exist, at most 100.")
            List<String> paths,

            @Schema(
                    requiredMode = NOT_REQUIRED,
                    description = "Names what carries no name of its own; each path names itself without it.")
            Optional<String> source) {}

    /**
     * Reads a body.
     *
     * @throws Problem when it is none, or names what is not there
     */
    static PathsRequest parse(String body) {
        JsonNode request = tree(body);
        List<String> paths = new ArrayList<>();
        request.path("paths").forEach(path -> paths.add(path.isTextual() ? path.textValue() : ""));
        List<String> sources = new ArrayList<>();
        request.path("sources").forEach(name -> sources.add(name.asText()));
        if (!sources.isEmpty() && paths.isEmpty() && sources.size() <= MOST) {
            return new PathsRequest(paths, sources, Optional.empty());
        }
        if (!sources.isEmpty()
                || paths.isEmpty()
                || paths.size() > MOST
                || !paths.stream().allMatch(PathsRequest::isThere)) {
            throw new Problem(
                    ProblemType.INVALID_REQUEST,
                    "'paths' has to list 1 to " + MOST + " absolute paths of files and folders that exist,"
                            + " or 'sources' as many registered sources.");
        }
        JsonNode source = request.path("source");
        return new PathsRequest(
                paths,
                sources,
                source.isMissingNode() || source.isNull()
                        ? Optional.empty()
                        : Optional.of(SourceName.checked(source.asText())));
    }

    private static JsonNode tree(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new Problem(ProblemType.INVALID_REQUEST, "The body is no JSON.");
        }
    }

    private static boolean isThere(String text) {
        try {
            Path path = Path.of(text);
            return path.isAbsolute() && Files.exists(path);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
