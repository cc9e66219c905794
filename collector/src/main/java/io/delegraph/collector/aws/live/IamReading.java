package io.delegraph.collector.aws.live;

import io.delegraph.cypher.graph.Completeness;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.GetAccountAuthorizationDetailsResponse;

/** Reads users, groups, roles and policies, page by page to disk, and counts them against the account's own summary. */
final class IamReading {
    private static final String OPERATION = "iam-get-account-authorization-details";
    private static final int PAGE = 500;

    private final IamClient iam;
    private final Asking asking;
    private final AccountFolder folder;
    private int users;
    private int groups;
    private int roles;
    private int policies;

    IamReading(IamClient iam, Asking asking, AccountFolder folder) {
        this.iam = iam;
        this.asking = asking;
        this.folder = folder;
    }

    ScopeOutcome read() throws IOException {
        AnswerFile file = folder.answer(OPERATION);
        try {
            pages(file);
            confirm();
            return new ScopeOutcome("iam", Completeness.COMPLETE, "");
        } catch (Unanswered why) {
            if (!file.begun()) {
                file.empty("UserDetailList", "GroupDetailList", "RoleDetailList", "Policies");
            }
            file.unanswered(why);
            return new ScopeOutcome("iam", Completeness.PARTIAL, OPERATION + ": " + why.code());
        }
    }

    private void pages(AnswerFile file) throws Unanswered, IOException {
        Set<String> markers = new HashSet<>();
        String marker = null;
        do {
            String from = marker;
            GetAccountAuthorizationDetailsResponse page = asking.ask(() -> iam.getAccountAuthorizationDetails(
                    request -> request.marker(from).maxItems(PAGE)));
            if (page.isTruncated() == null) {
                throw new Unanswered(Unanswered.UNREADABLE);
            }
            file.page(page);
            count(page);
            marker = page.isTruncated() ? Pages.next(page.marker(), markers) : null;
        } while (marker != null);
    }

    private void count(GetAccountAuthorizationDetailsResponse page) {
        users += page.userDetailList().size();
        groups += page.groupDetailList().size();
        roles += page.roleDetailList().size();
        policies += (int) page.policies().stream()
                .filter(policy -> policy.arn() != null && !policy.arn().contains(":iam::aws:"))
                .count();
    }

    private void confirm() throws Unanswered {
        Map<String, Integer> counted;
        try {
            counted = asking.ask(iam::getAccountSummary).summaryMapAsStrings();
        } catch (Unanswered why) {
            throw Asking.unconfirmed(why);
        }
        boolean all = holds(counted, "Users", users)
                && holds(counted, "Groups", groups)
                && holds(counted, "Roles", roles)
                && holds(counted, "Policies", policies);
        if (!all) {
            throw new Unanswered(Unanswered.NOT_CONFIRMED);
        }
    }

    private static boolean holds(Map<String, Integer> counted, String key, int listed) {
        Integer count = counted.get(key);
        return count != null && listed >= count;
    }
}
