package io.delegraph.collector.aws.live;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * How AWS is reached. Said by whoever runs the process, never by a request or a document: an endpoint is an address that
 * signed requests go to.
 */
public final class AwsConnection {
    private final AwsCredentialsProvider credentials;
    private final Optional<URI> endpoint;

    private AwsConnection(AwsCredentialsProvider credentials, Optional<URI> endpoint) {
        this.credentials = credentials;
        this.endpoint = endpoint;
    }

    /** AWS itself, with the credentials that the SDK finds: environment, profile, container, instance. */
    public static AwsConnection usual() {
        return new AwsConnection(DefaultCredentialsProvider.builder().build(), Optional.empty());
    }

    /** Another address for every service, such as an emulator's, with credentials of its own. */
    public static AwsConnection at(URI endpoint, String keyId, String secret) {
        AwsBasicCredentials credentials = AwsBasicCredentials.create(keyId, secret);
        return new AwsConnection(StaticCredentialsProvider.create(credentials), Optional.of(endpoint));
    }

    AwsCredentialsProvider credentials() {
        return credentials;
    }

    Optional<URI> endpoint() {
        return endpoint;
    }
}
