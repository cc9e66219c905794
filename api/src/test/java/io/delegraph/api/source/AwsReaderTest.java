package io.delegraph.api.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.delegraph.api.source.SourceConfiguration.AwsAccount;
import io.delegraph.collector.aws.live.AwsConnection;
import io.delegraph.collector.aws.live.LiveLimits;
import io.delegraph.collector.aws.live.LiveReading;
import io.delegraph.collector.aws.live.Patience;
import io.delegraph.cypher.graph.Completeness;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwsReaderTest {
    private static final Map<String, String> ANSWERS = Map.of(
            "GetCallerIdentity",
            "<GetCallerIdentityResponse><GetCallerIdentityResult><Account>111122223333</Account>"
                    + "</GetCallerIdentityResult></GetCallerIdentityResponse>",
            "GetAccountAuthorizationDetails",
            "<GetAccountAuthorizationDetailsResponse><GetAccountAuthorizationDetailsResult><IsTruncated>false</IsTruncated>"
                    + "<UserDetailList><member><UserName>mara</UserName><Arn>arn:aws:iam::111122223333:user/mara</Arn>"
                    + "</member></UserDetailList></GetAccountAuthorizationDetailsResult></GetAccountAuthorizationDetailsResponse>",
            "GetAccountSummary",
            "<GetAccountSummaryResponse><GetAccountSummaryResult><SummaryMap>"
                    + "<entry><key>Users</key><value>1</value></entry><entry><key>Groups</key><value>0</value></entry>"
                    + "<entry><key>Roles</key><value>0</value></entry><entry><key>Policies</key><value>0</value></entry>"
                    + "</SummaryMap></GetAccountSummaryResult></GetAccountSummaryResponse>");

    @TempDir
    Path folder = Path.of("");

    private Optional<HttpServer> server = Optional.empty();
    private String denied = "";

    @BeforeEach
    void start() throws IOException {
        HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        started.createContext("/", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String action = form.replaceAll("(?s).*Action=(\\w+).*", "$1");
            boolean refused = action.equals(denied);
            byte[] answer = (refused
                            ? "<ErrorResponse><Error><Code>AccessDenied</Code></Error></ErrorResponse>"
                            : ANSWERS.getOrDefault(action, ""))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(refused ? 403 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        started.start();
        server = Optional.of(started);
    }

    @AfterEach
    void stop() {
        server.ifPresent(started -> started.stop(0));
    }

    private AwsReader reader() {
        URI endpoint = URI.create(
                "http://127.0.0.1:" + server.orElseThrow().getAddress().getPort());
        Patience patience = new Patience(1, Duration.ZERO, Duration.ofSeconds(10), Duration.ofMinutes(1));
        return new AwsReader(new LiveReading(
                AwsConnection.at(endpoint, "AKIAEXAMPLE", "example"), patience, LiveLimits.USUAL, Clock.systemUTC()));
    }

    private static AwsAccount account(Optional<URI> endpoint) {
        return new AwsAccount("eu-west-1", Optional.empty(), Optional.empty(), false, Optional.empty(), endpoint);
    }

    @Test
    void bringsTheAccountAsDocuments() throws IOException {
        Fetched fetched = reader().fetch(account(Optional.empty()), folder);

        assertThat(fetched).isEqualTo(Fetched.complete(java.util.List.of(folder)));
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).map(Path::getFileName).map(Path::toString))
                    .containsExactly("iam-get-account-authorization-details.json");
        }
    }

    @Test
    void saysWhichScopeWasDenied() {
        denied = "GetAccountAuthorizationDetails";

        Fetched fetched = reader().fetch(account(Optional.empty()), folder);

        assertThat(fetched.completeness()).isEqualTo(Completeness.PARTIAL);
        assertThat(fetched.reason()).isEqualTo("iam (iam-get-account-authorization-details: AccessDenied)");
    }

    @Test
    void failsWhenNobodySaysWhoseAccountItIs() {
        denied = "GetCallerIdentity";

        Fetched fetched = reader().fetch(account(Optional.empty()), folder);

        assertThat(fetched.completeness()).isEqualTo(Completeness.FAILED);
    }

    @Test
    void asksNoAddressThatASourceNames() {
        Fetched fetched = reader().fetch(account(Optional.of(URI.create("http://169.254.169.254/"))), folder);

        assertThat(fetched.completeness()).isEqualTo(Completeness.FAILED);
        assertThat(fetched.reason()).doesNotContain("169.254");
    }
}
