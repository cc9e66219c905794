package io.delegraph.collector.aws.live;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** Clients of the services that are asked, for one refresh. */
final class Clients implements AutoCloseable {
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(20);
    // An answer that comes in drops never makes the socket wait; this many waits are its end.
    private static final int SLOW = 10;
    private static final String SESSION = "delegraph-read";

    private final AwsConnection connection;
    private final Patience patience;
    private final Region region;
    private final SdkHttpClient http;
    private final java.util.List<SdkAutoCloseable> open = new java.util.ArrayList<>();
    private final AwsCredentialsProvider credentials;

    Clients(AwsConnection connection, Patience patience, LiveAccount account) {
        this.connection = connection;
        this.patience = patience;
        this.region = Region.of(account.region());
        this.http = UrlConnectionHttpClient.builder()
                .connectionTimeout(patience.perAttempt())
                .socketTimeout(patience.perAttempt())
                .build();
        this.credentials = account.role().map(this::assuming).orElse(connection.credentials());
    }

    private AwsCredentialsProvider assuming(AssumedRole role) {
        StsClient own = build(StsClient.builder(), connection.credentials());
        StsAssumeRoleCredentialsProvider provider = StsAssumeRoleCredentialsProvider.builder()
                .stsClient(own)
                .refreshRequest(request -> request.roleArn(role.arn())
                        .roleSessionName(SESSION)
                        .externalId(role.externalId().orElse(null)))
                .build();
        open.add(provider);
        return provider;
    }

    StsClient sts() {
        return build(StsClient.builder(), credentials);
    }

    IamClient iam() {
        return build(IamClient.builder(), credentials);
    }

    OrganizationsClient organizations() {
        return build(OrganizationsClient.builder(), credentials);
    }

    /** Follows a bucket to its own region; an address of one's own has no names of buckets in front of it. */
    S3Client s3() {
        return build(
                S3Client.builder()
                        .crossRegionAccessEnabled(true)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .forcePathStyle(connection.endpoint().isPresent()),
                credentials);
    }

    AwsCredentialsProvider credentials() {
        return credentials;
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkAutoCloseable> C build(
            B builder, AwsCredentialsProvider provider) {
        builder.region(region)
                .credentialsProvider(provider)
                .httpClient(http)
                .overrideConfiguration(configuration -> configuration
                        .retryStrategy(retries())
                        .apiCallAttemptTimeout(patience.perAttempt().multipliedBy(SLOW)));
        connection.endpoint().ifPresent(builder::endpointOverride);
        C client = builder.build();
        open.add(client);
        return client;
    }

    private StandardRetryStrategy retries() {
        BackoffStrategy delays = patience.firstDelay().isZero()
                ? BackoffStrategy.retryImmediately()
                : BackoffStrategy.exponentialDelay(patience.firstDelay(), LONGEST_DELAY);
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(patience.attempts())
                .backoffStrategy(delays)
                .throttlingBackoffStrategy(delays)
                .build();
    }

    @Override
    public void close() {
        open.forEach(SdkAutoCloseable::close);
        http.close();
    }
}
