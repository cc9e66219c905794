package io.delegraph.api.source;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where a registered source lies. Holds no secret: credentials come from the server's own surroundings. */
public sealed interface SourceConfiguration {
    /** Most of paths and patterns of one source. */
    int MOST_PATHS = 100;

    /** The name of the variant in requests and answers. */
    SourceKind kind();

    /**
     * Files, folders and patterns, found anew at every refresh.
     *
     * @param paths absolute; {@code *}, {@code ?}, {@code **}, {@code []} and {@code {}} make a pattern of one
     */
    record Paths(List<String> paths) implements SourceConfiguration {
        public Paths {
            paths = List.copyOf(paths);
            if (paths.isEmpty() || paths.size() > MOST_PATHS) {
                throw new IllegalArgumentException("A source has 1 to " + MOST_PATHS + " paths");
            }
        }

        @Override
        public SourceKind kind() {
            return SourceKind.PATHS;
        }
    }

    /**
     * A folder whose changes start a scan by themselves.
     *
     * @param quietSeconds for which nothing may change before it is read, so that a half-written file is waited for
     */
    record Watched(String folder, int quietSeconds) implements SourceConfiguration {
        /** What is waited unless somebody says otherwise. */
        public static final int USUAL_QUIET = 10;

        private static final int LONGEST_QUIET = 3_600;

        public Watched {
            Objects.requireNonNull(folder, "folder");
            if (quietSeconds < 1 || quietSeconds > LONGEST_QUIET) {
                throw new IllegalArgumentException("The quiet time is 1 to " + LONGEST_QUIET + " seconds");
            }
        }

        @Override
        public SourceKind kind() {
            return SourceKind.WATCHED;
        }
    }

    /** Fed by uploads that name it, and by nothing else. */
    record Upload() implements SourceConfiguration {
        @Override
        public SourceKind kind() {
            return SourceKind.UPLOAD;
        }
    }

    /**
     * One AWS account, read through its API with the credentials of the server's own surroundings.
     *
     * @param region       that is asked
     * @param profile      of the shared configuration; the usual chain of credentials when empty
     * @param roleArn      taken before anything is read, if given
     * @param organization whether the organization's accounts and service control policies are read too
     * @param trail        where CloudTrail puts its records, if they are to be read
     * @param endpoint     asked in place of AWS: for tests and for stacks that speak its protocol
     */
    record AwsAccount(
            String region,
            Optional<String> profile,
            Optional<String> roleArn,
            boolean organization,
            Optional<Trail> trail,
            Optional<URI> endpoint)
            implements SourceConfiguration {
        public AwsAccount {
            Objects.requireNonNull(region, "region");
            Objects.requireNonNull(profile, "profile");
            Objects.requireNonNull(roleArn, "roleArn");
            Objects.requireNonNull(trail, "trail");
            Objects.requireNonNull(endpoint, "endpoint");
        }

        @Override
        public SourceKind kind() {
            return SourceKind.AWS;
        }
    }

    /**
     * Records of CloudTrail in a bucket.
     *
     * @param prefix below which they are read; empty for the whole bucket
     */
    record Trail(String bucket, String prefix) {
        public Trail {
            Objects.requireNonNull(bucket, "bucket");
            Objects.requireNonNull(prefix, "prefix");
        }
    }
}
