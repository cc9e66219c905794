package io.delegraph.api.diff;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.archive.SnapshotJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Compressed JSON, as the archive keeps it. */
final class ArchivedContent {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final byte[] bytes;

    private ArchivedContent(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** SHA-256 of the bytes, in hexadecimal digits. */
    String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must offer SHA-256", e);
        }
    }

    /** What writes plain bytes. */
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    static ArchivedContent of(Snapshot snapshot) {
        return compressed(out -> SnapshotJson.write(snapshot, out));
    }

    static ArchivedContent of(List<Finding> findings) {
        List<FindingRow> rows = findings.stream().sorted().map(FindingRow::of).toList();
        return compressed(out -> out.write(MAPPER.writeValueAsBytes(rows)));
    }

    private static ArchivedContent compressed(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written", e);
        }
        return new ArchivedContent(bytes.toByteArray());
    }

    static Snapshot snapshot(byte[] bytes) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return SnapshotJson.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The archive holds something else than a snapshot", e);
        }
    }

    static List<Finding> findings(byte[] bytes) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            FindingRow[] rows = MAPPER.readValue(in, FindingRow[].class);
            return List.of(rows).stream().map(FindingRow::finding).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The archive holds something else than findings", e);
        }
    }
}
