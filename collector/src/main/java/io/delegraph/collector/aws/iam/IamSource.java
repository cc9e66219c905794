package io.delegraph.collector.aws.iam;

import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.LimitExceeded;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.JsonLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads bytes of documents that are no JSON. The only I/O of the package besides {@code collector.parse}. */
final class IamSource {
    private static final int HEAD_BYTES = 65_536;

    private IamSource() {}

    /** The start of the document; empty when it cannot be read, which whoever reads it next reports. */
    static DocumentHead head(SourceDocument document) {
        try (InputStream bytes = document.open()) {
            String text = new String(bytes.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
            return new DocumentHead(document.uri(), text);
        } catch (IOException unreadable) {
            return new DocumentHead(document.uri(), "");
        }
    }

    /** The whole of a small document. */
    static String text(SourceDocument document) throws IOException {
        try (InputStream bytes = document.open()) {
            byte[] read = bytes.readNBytes(JsonLimits.DEFAULT.textLength() + 1);
            if (read.length > JsonLimits.DEFAULT.textLength()) {
                throw new LimitExceeded("it is longer than " + JsonLimits.DEFAULT.textLength() + " bytes");
            }
            return IamFormat.withoutByteOrderMark(new String(read, StandardCharsets.UTF_8));
        }
    }
}
