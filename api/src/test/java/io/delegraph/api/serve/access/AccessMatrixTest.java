package io.delegraph.api.serve.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.api.serve.Api;
import io.delegraph.api.serve.HttpSettings;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.api.wiring.StoreChoice;
import io.delegraph.api.wiring.Stores;
import io.micronaut.management.endpoint.annotation.Endpoint;
import io.micronaut.security.annotation.Secured;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every operation by every kind of caller, as docs/access.tsv has it. */
@Timeout(300)
class AccessMatrixTest {
    private static final String BOUNDARY = "matrix";
    /** Operations about the whole estate, which callers that are limited to zones are refused whatever their role. */
    private static final Set<String> WHOLE = Set.of(
            "difference",
            "whatIf",
            "metrics",
            "listKeys",
            "createKey",
            "getKey",
            "revokeKey",
            "listAudit",
            "createSource",
            "putSource",
            "patchSource",
            "deleteSource",
            "listWebhooks",
            "createWebhook",
            "getWebhook",
            "replaceWebhook",
            "deleteWebhook",
            "rotateWebhookSecret",
            "testWebhook",
            "listWebhookDeliveries",
            "redeliverWebhookEvent",
            "listWebhookRoutes");
    /** Operations that refuse callers who are limited to zones some bodies, such as an empty one. */
    private static final Set<String> PARTLY = Set.of("createScan", "leaked");

    @TempDir
    Path data = Path.of("");

    private final OpenStore store = new Stores(message -> {}).open(new StoreChoice.Memory());
    private Optional<Api> started = Optional.empty();

    @BeforeEach
    void start() {
        started = Optional.of(Api.over(store, data, HttpSettings.USUAL_UPLOAD));
    }

    @AfterEach
    void stop() {
        started.ifPresent(Api::close);
    }

    private Api api() {
        return started.orElseThrow();
    }

    /** The described operations, and what the router knows besides. */
    private List<Operation> operations() throws IOException {
        List<Operation> operations = new ArrayList<>(Operation.described());
        Set<String> addresses = operations.stream()
                .map(operation -> operation.method() + " " + operation.path())
                .collect(Collectors.toSet());
        api().routes()
                .map(route -> new Operation(
                        route.getUriMatchTemplate().toString().replaceAll("\\{\\?[^}]*}", ""),
                        route.getHttpMethodName(),
                        Operation.NONE,
                        Operation.NONE))
                // GET implies it.
                .filter(operation -> !operation.method().equals("HEAD"))
                .filter(operation -> addresses.add(operation.method() + " " + operation.path()))
                .forEach(operations::add);
        return operations;
    }

    @Test
    void everyOperationHasALineAndEveryLineAnOperation() throws IOException {
        AccessTable table = AccessTable.read();
        Set<String> known = operations().stream().map(Operation::line).collect(Collectors.toCollection(TreeSet::new));
        Set<String> missing = new TreeSet<>(known);
        missing.removeAll(table.operations());
        Set<String> dead = new TreeSet<>(table.operations());
        dead.removeAll(known);

        assertThat(missing)
                .as(
                        "Add these lines to docs/access.tsv, with the least role of each in place of ROLE"
                                + " (anyone, viewer, analyst, collector or admin), keeping the lines sorted:\n%s\n",
                        missing.stream().map(line -> line + "\tROLE").collect(Collectors.joining("\n")))
                .isEmpty();
        assertThat(dead)
                .as(
                        "Take these lines out of docs/access.tsv; there is no such operation any more:\n%s\n",
                        String.join("\n", dead))
                .isEmpty();
        assertThat(table.lines())
                .as("docs/access.tsv is not sorted (LC_ALL=C sort)")
                .isSorted();
    }

    @Test
    void everyRouteSaysWhoMay() {
        List<String> silent = api().routes()
                .filter(route -> !isSecured(route))
                .map(UriRouteInfo::toString)
                .toList();

        assertThat(silent).as("Routes without @Secured").isEmpty();
    }

    private static boolean isSecured(UriRouteInfo<?, ?> route) {
        // Management endpoints say by themselves whether they are sensitive.
        return route.getTargetMethod().hasAnnotation(Secured.class)
                || route.getTargetMethod().getDeclaringType().isAnnotationPresent(Endpoint.class);
    }

    @Test
    void letsEveryCallerDoWhatItsRoleAllowsAndNothingElse() throws IOException, InterruptedException {
        AccessTable table = AccessTable.read();
        List<Identity> identities = Identities.in(store.state().get().jdbi(), api().adminToken());
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (Operation operation : operations()) {
            String role = table.role(operation);
            for (Identity identity : identities) {
                int status = status(operation, identity);
                boolean zoned =
                        identity.name().startsWith("zoned") && identity.rights().contains(role);
                boolean whole = zoned && WHOLE.contains(operation.id());
                boolean partly = zoned && PARTLY.contains(operation.id());
                int refusal = status == 401 || (status == 403 && !partly) ? status : 0;
                if (refusal != (whole ? 403 : identity.refusal(role)) || (status >= 500 && status != 503)) {
                    wrong.add(identity + " gets " + status + " of " + operation.line() + ", which is for " + role);
                }
                cells++;
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(cells).isGreaterThan(100);
    }

    private int status(Operation operation, Identity identity) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(api().at(operation.address())).timeout(Duration.ofSeconds(30));
        identity.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        boolean multipart = operation.media().startsWith("multipart/");
        if (operation.method().equals("GET")) {
            request.GET();
        } else if (multipart) {
            request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .method(operation.method(), BodyPublishers.ofString("--" + BOUNDARY + "--\r\n"));
        } else {
            String media = operation.media().equals(Operation.NONE) ? "application/json" : operation.media();
            request.header("Content-Type", media).method(operation.method(), BodyPublishers.ofString("{}"));
        }
        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
        // Some answers have no end.
        answer.body().close();
        return answer.statusCode();
    }
}
