package io.delegraph.api.serve.scan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A scan of what lies on the server's own machine.
 *
 * @param source each path as given when empty, as with the command line
 */
record PathsRequest(List<String> paths, Optional<String> source) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int MOST = 100;

    PathsRequest {
        paths = List.copyOf(paths);
    }

    /**
     * Reads a body.
     *
     * @throws Problem when it is none, or names what is not there
     */
    static PathsRequest parse(String body) {
        JsonNode request = tree(body);
        List<String> paths = new ArrayList<>();
        request.path("paths").forEach(path -> paths.add(path.isTextual() ? path.textValue() : ""));
        if (paths.isEmpty() || paths.size() > MOST || !paths.stream().allMatch(PathsRequest::isThere)) {
            throw new Problem(
                    ProblemType.INVALID_REQUEST,
                    "'paths' has to list 1 to " + MOST + " absolute paths of files and folders that exist.");
        }
        JsonNode source = request.path("source");
        return new PathsRequest(
                paths,
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
