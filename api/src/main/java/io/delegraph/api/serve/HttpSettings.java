package io.delegraph.api.serve;

import io.delegraph.api.access.AdminToken;
import io.delegraph.api.egress.EgressPolicy;
import io.delegraph.api.source.AllowedPaths;
import io.delegraph.collector.parse.secret.Fingerprinter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the server serves.
 *
 * @param port          tried first; the next free one is taken when it is busy; 0 for any
 * @param data          folder for uploads that wait
 * @param token         that everything but {@code /health} and the start page asks for
 * @param fingerprinter makes what is stored in place of secrets
 * @param largestUpload in bytes, of one request
 * @param readable      folders of this machine that are read when somebody asks for it over HTTP
 * @param egress        what the server may call
 * @param publicAddress under which people reach the API, with a slash at its end; this server's own when empty
 */
public record HttpSettings(
        int port,
        Path data,
        AdminToken token,
        Fingerprinter fingerprinter,
        long largestUpload,
        AllowedPaths readable,
        EgressPolicy egress,
        Optional<URI> publicAddress) {
    /** The largest upload unless somebody says otherwise. */
    public static final long USUAL_UPLOAD = 8L << 30;

    /** The same, with no folders configured. */
    public HttpSettings(int port, Path data, AdminToken token, Fingerprinter fingerprinter, long largestUpload) {
        this(port, data, token, fingerprinter, largestUpload, AllowedPaths.UNCONFIGURED);
    }

    /** Settings under which nothing may be called. */
    public HttpSettings(
            int port,
            Path data,
            AdminToken token,
            Fingerprinter fingerprinter,
            long largestUpload,
            AllowedPaths readable) {
        this(port, data, token, fingerprinter, largestUpload, readable, EgressPolicy.NOTHING, Optional.empty());
    }

    /** The same, with what may be called and under which address links lead here. */
    public HttpSettings telling(EgressPolicy allowed, Optional<URI> address) {
        return new HttpSettings(port, data, token, fingerprinter, largestUpload, readable, allowed, address);
    }
}
