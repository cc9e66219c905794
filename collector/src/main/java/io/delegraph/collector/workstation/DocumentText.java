package io.delegraph.collector.workstation;

import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.FormatDetector;
import io.delegraph.collector.LimitExceeded;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.JsonLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads bytes of documents that are neither JSON nor YAML. The only I/O of the package besides {@code collector.parse}. */
final class DocumentText {
    private static final int MOST = JsonLimits.DEFAULT.textLength();

    private DocumentText() {}

    /** The start of the document; empty when it cannot be read, which whoever reads it next reports. */
    static DocumentHead head(SourceDocument document) {
        try (InputStream bytes = document.open()) {
            return FormatDetector.head(document.uri(), bytes.readNBytes(FormatDetector.HEAD_BYTES));
        } catch (IOException unreadable) {
            return new DocumentHead(document.uri(), "");
        }
    }

    /** The whole document without its byte order mark; absent when it cannot be read, which is then reported. */
    static Optional<String> find(SourceDocument document, UserFacts facts) {
        try (InputStream bytes = document.open()) {
            byte[] read = bytes.readNBytes(MOST + 1);
            if (read.length > MOST) {
                throw new LimitExceeded("it is longer than " + MOST + " bytes");
            }
            String text = new String(read, encoding(read));
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (LimitExceeded limit) {
            facts.problem(WorkstationProblem.UNREADABLE, facts.at("", 0), "a limit was exceeded");
        } catch (IOException unreadable) {
            facts.problem(WorkstationProblem.UNREADABLE, facts.at("", 0), "reading failed");
        }
        return Optional.empty();
    }

    // Files that a Windows shell wrote are UTF-16.
    private static Charset encoding(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        return first == 0xfeff || first == 0xfffe ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
