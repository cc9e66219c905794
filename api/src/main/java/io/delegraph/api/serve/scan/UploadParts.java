package io.delegraph.api.serve.scan;

import io.delegraph.api.job.UploadFolder;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.multipart.CompletedPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The parts of one multipart request. */
final class UploadParts {
    private static final int MOST = 1_000;
    private static final int LONGEST_TEXT = 1_000;

    private final UploadFolder folder;
    private Optional<String> source;

    UploadParts(UploadFolder folder, Optional<String> source) {
        this.folder = folder;
        this.source = source;
    }

    /**
     * Takes a part.
     *
     * @throws Problem when it is none that is expected, or cannot be written
     */
    void take(CompletedPart part) {
        try (InputStream content = part.getInputStream()) {
            if (part instanceof CompletedFileUpload file && part.getName().equals("file")) {
                receive(file, content);
            } else if (part.getName().equals("source")) {
                source = Optional.of(new String(content.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8));
            } else {
                throw new Problem(ProblemType.INVALID_REQUEST, "Parts are named 'file' (a file) and 'source'.");
            }
        } catch (IOException e) {
            throw Reception.unwritable();
        }
    }

    private void receive(CompletedFileUpload file, InputStream content) throws IOException {
        if (folder.files() >= MOST) {
            throw new Problem(ProblemType.TOO_LARGE, "One upload has at most " + MOST + " files. Send a .zip.");
        }
        folder.receive(file.getFilename() == null ? "" : file.getFilename(), content);
    }

    /** A part that nobody takes any more. */
    static void drop(CompletedPart part) {
        if (part instanceof CompletedFileUpload file) {
            file.discard();
        }
    }

    /**
     * The source that the request names.
     *
     * @throws Problem when there is no file, or the name cannot be one
     */
    Optional<String> checkedSource() {
        if (folder.files() == 0) {
            throw new Problem(ProblemType.INVALID_REQUEST, "There is no part named 'file'.");
        }
        return source.map(SourceName::checked);
    }
}
