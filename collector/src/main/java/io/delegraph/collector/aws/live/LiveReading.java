package io.delegraph.collector.aws.live;

import io.delegraph.cypher.graph.Completeness;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * Refreshes an account: asks, and leaves the answers as documents. Denials and lost answers end in {@link ScopeOutcome}
 * and in the documents themselves, never in an exception.
 */
public final class LiveReading {
    private final AwsConnection connection;
    private final Patience patience;
    private final LiveLimits limits;
    private final Clock clock;

    public LiveReading(AwsConnection connection, Patience patience, LiveLimits limits, Clock clock) {
        this.connection = connection;
        this.patience = patience;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Reads the account.
     *
     * @param folder  that the documents are written into; empty, and only its owner's
     * @param marker  of the last refresh whose documents were stored; empty for the first
     * @throws IOException when the folder cannot be written
     */
    public Refreshed refresh(LiveAccount account, Path folder, Optional<String> marker) throws IOException {
        Instant start = clock.instant();
        Asking asking = new Asking(clock, start.plus(patience.wholeBudget()));
        try (Clients clients = new Clients(connection, patience, account)) {
            String number = identify(clients, asking);
            LiveMarker before = LiveMarker.read(marker);
            AccountFolder documents = new AccountFolder(folder, number);
            List<ScopeOutcome> scopes = new ArrayList<>();
            scopes.add(new IamReading(clients.iam(), asking, documents).read());
            List<String> asked = before.asked();
            if (account.organization() == LiveAccount.Organization.READ) {
                AccountFolder organization = new AccountFolder(folder, number);
                scopes.add(new OrganizationReading(clients.organizations(), asking, organization).read(asked));
                asked = organization.failures().isEmpty() ? organization.items() : union(asked, organization.items());
            }
            TrailMarks marks = new TrailMarks(before.trail());
            if (account.trail().isPresent()) {
                scopes.add(new TrailReading(clients.s3(), asking, documents, limits, start)
                        .read(account.trail().get(), marks));
            }
            return new Refreshed(Optional.of(number), scopes, new LiveMarker(marks.last(), asked).text());
        } catch (Unanswered why) {
            ScopeOutcome nothing =
                    new ScopeOutcome("account", Completeness.FAILED, "sts-get-caller-identity: " + why.code());
            return new Refreshed(Optional.empty(), List.of(nothing), marker.orElse(""));
        }
    }

    private static List<String> union(List<String> before, List<String> now) {
        List<String> all = new ArrayList<>(before);
        now.stream().filter(name -> !before.contains(name)).forEach(all::add);
        return all;
    }

    private String identify(Clients clients, Asking asking) throws Unanswered {
        authenticate(clients, asking);
        StsClient sts = clients.sts();
        String number = asking.ask(sts::getCallerIdentity).account();
        if (number == null || !number.matches("\\d{12}")) {
            throw new Unanswered(Unanswered.UNREADABLE);
        }
        return number;
    }

    // Apart, so that missing credentials are not taken for a missing network.
    private static void authenticate(Clients clients, Asking asking) throws Unanswered {
        try {
            asking.ask(clients.credentials()::resolveCredentials);
        } catch (Unanswered why) {
            boolean unreachable = why.code().equals(Unanswered.NO_CONNECTION);
            throw unreachable ? new Unanswered(Unanswered.NO_CREDENTIALS) : why;
        }
    }
}
