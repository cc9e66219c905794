package io.delegraph.collector.workstation;

import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.SourceDocument;
import io.delegraph.cypher.graph.Completeness;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** The files that are read, and how each is told. To add one: a line. */
enum WorkstationFormat {
    AWS_PROFILES(AwsProfiles::recognises, AwsProfiles::read),
    DOCKER(DockerConfig::recognises, DockerConfig::read),
    GITHUB_CLI(GithubHosts::recognises, GithubHosts::read),
    GIT_CREDENTIALS(GitCredentials::recognises, GitCredentials::read),
    GOOGLE_CREDENTIALS(GoogleCredentials::recognises, GoogleCredentials::read),
    KUBECONFIG(KubeConfig::recognises, KubeConfig::read),
    NAMED_VARIABLES(NamedVariables::recognises, Variables::read),
    NETRC(Netrc::recognises, Netrc::read),
    NPMRC(Npmrc::recognises, Npmrc::read),
    PYPIRC(Pypirc::recognises, Pypirc::read),
    SSH_PRIVATE_KEYS(SshPrivateKeys::recognises, SshPrivateKeys::read),
    SSH_PUBLIC_KEYS(SshPublicKeys::recognises, SshPublicKeys::read),
    VARIABLES(Variables::recognises, Variables::read);

    // Method references without state; their types do not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Predicate<DocumentHead> sign;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Reader reader;

    WorkstationFormat(Predicate<DocumentHead> sign, Reader reader) {
        this.sign = sign;
        this.reader = reader;
    }

    static Optional<WorkstationFormat> find(DocumentHead head) {
        return Arrays.stream(values()).filter(format -> format.sign.test(head)).findFirst();
    }

    /** States what the document says, and tells how much of it was read. */
    Completeness read(SourceDocument document, UserFacts facts) {
        return reader.read(document, facts);
    }

    /** Reads one format. */
    interface Reader {
        Completeness read(SourceDocument document, UserFacts facts);
    }
}
