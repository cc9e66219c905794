package io.delegraph.collector.aws.live;

import io.delegraph.cypher.graph.Completeness;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.DescribeOrganizationResponse;

/** Reads the organization that the account manages: its tree, and the policies on it. */
final class OrganizationReading {
    private static final String NOT_IN_USE = "AWSOrganizationsNotInUseException";

    private final OrganizationsClient client;
    private final Asking asking;
    private final AccountFolder folder;

    OrganizationReading(OrganizationsClient client, Asking asking, AccountFolder folder) {
        this.client = client;
        this.asking = asking;
        this.folder = folder;
    }

    /**
     * Reads all of it.
     *
     * @param formerly names of documents that the last refresh asked for: those of what is gone are written empty
     */
    ScopeOutcome read(List<String> formerly) throws IOException {
        AnswerFile file = folder.answer("organizations-describe-organization");
        try {
            DescribeOrganizationResponse described = asking.ask(client::describeOrganization);
            if (described.organization() == null || described.organization().arn() == null) {
                throw new Unanswered(Unanswered.UNREADABLE);
            }
            file.page(described);
        } catch (Unanswered why) {
            file.unanswered(why);
            return why.code().equals(NOT_IN_USE) ? complete() : outcome();
        }
        OrganizationLists lists = new OrganizationLists(client);
        OrganizationMembers members = new OrganizationMembers(lists, asking, folder);
        members.read();
        new OrganizationControls(client, lists, asking, folder).read(members.enabled(), members.targets());
        if (folder.failures().isEmpty()) {
            new Departed(folder).write(formerly);
        }
        return outcome();
    }

    private ScopeOutcome outcome() {
        Optional<String> failures = folder.failures();
        return failures.map(reason -> new ScopeOutcome("organizations", Completeness.PARTIAL, reason))
                .orElseGet(OrganizationReading::complete);
    }

    private static ScopeOutcome complete() {
        return new ScopeOutcome("organizations", Completeness.COMPLETE, "");
    }
}
