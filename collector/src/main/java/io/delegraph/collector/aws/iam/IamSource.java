package io.delegraph.collector.aws.iam;

import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.FormatDetector;
import io.delegraph.collector.LimitExceeded;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.JsonLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads bytes of documents that are no JSON. The only I/O of the package besides {@code collector.parse}. */
public final class IamSource {
    private static final int MOST = JsonLimits.DEFAULT.textLength();

    private IamSource() {}

    /** The start of the document; empty when it cannot be read, which whoever reads it next reports. */
    public static DocumentHead head(SourceDocument document) {
        try (InputStream bytes = document.open()) {
            return FormatDetector.head(document.uri(), bytes.readNBytes(FormatDetector.HEAD_BYTES));
        } catch (IOException unreadable) {
            return new DocumentHead(document.uri(), "");
        }
    }

    /** The whole of a small document, in the encoding that its byte order mark tells, without that mark. */
    static String text(SourceDocument document) throws IOException {
        try (InputStream bytes = document.open()) {
            byte[] read = bytes.readNBytes(MOST + 1);
            if (read.length > MOST) {
                throw new LimitExceeded("it is longer than " + MOST + " bytes");
            }
            String text = new String(read, encoding(read));
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }

    // Redirected output of a Windows shell is UTF-16.
    private static Charset encoding(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        return first == 0xfeff || first == 0xfffe ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
