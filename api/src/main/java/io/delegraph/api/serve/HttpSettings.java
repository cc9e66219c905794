package io.delegraph.api.serve;

import io.delegraph.api.access.AdminToken;
import io.delegraph.api.source.AllowedPaths;
import io.delegraph.collector.parse.secret.Fingerprinter;
import java.nio.file.Path;

/**
 * How the server serves.
 *
 * @param port          tried first; the next free one is taken when it is busy; 0 for any
 * @param data          folder for uploads that wait
 * @param token         that everything but {@code /health} and the start page asks for
 * @param fingerprinter makes what is stored in place of secrets
 * @param largestUpload in bytes, of one request
 * @param readable      folders of this machine that are read when somebody asks for it over HTTP
 */
public record HttpSettings(
        int port, Path data, AdminToken token, Fingerprinter fingerprinter, long largestUpload, AllowedPaths readable) {
    /** The largest upload unless somebody says otherwise. */
    public static final long USUAL_UPLOAD = 8L << 30;

    /** The same, with no folders configured. */
    public HttpSettings(int port, Path data, AdminToken token, Fingerprinter fingerprinter, long largestUpload) {
        this(port, data, token, fingerprinter, largestUpload, AllowedPaths.UNCONFIGURED);
    }
}
