package io.delegraph.collector.aws.iam;

import io.delegraph.collector.parse.JsonCursor;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** First pass over an export: what a record must know of others before it can be stated. */
final class IamIndex extends DetailsVisitor {
    private final Set<String> boundaries = new HashSet<>();
    private final Set<String> groups = new HashSet<>();
    private long records;
    private String account = IamIds.UNKNOWN_ACCOUNT;

    @Override
    void section(Section section) {
        // Only records matter here.
    }

    @Override
    void truncated(JsonCursor flag) {
        // The second pass reports it.
    }

    @Override
    void unanswered(JsonCursor error) {
        if (account.equals(IamIds.UNKNOWN_ACCOUNT)) {
            error.findText("Account").filter(IamIds::isAccount).ifPresent(named -> account = named);
        }
    }

    @Override
    void record(Section section, JsonCursor record) {
        records++;
        if (records > MOST_RECORDS) {
            return;
        }
        Optional<Arn> arn = record.findText("Arn").flatMap(Arn::find);
        if (account.equals(IamIds.UNKNOWN_ACCOUNT)) {
            arn.filter(Arn::ofAccount).ifPresent(found -> account = found.account());
        }
        if (section == Section.GROUPS) {
            arn.filter(found -> found.type().equals(section.noun()))
                    .ifPresent(found -> groups.add(group(found.ofAccount() ? found.account() : "", found.name())));
        }
        record.findObject("PermissionsBoundary")
                .flatMap(boundary -> boundary.findText("PermissionsBoundaryArn"))
                .ifPresent(boundaries::add);
    }

    /** The first account that an ARN names. */
    String account() {
        return account;
    }

    boolean usedAsBoundary(Arn policy) {
        return boundaries.contains(policy.text());
    }

    /** Whether the group of this account has a record; one without an account number is of the document's account. */
    boolean exportsGroup(String ofAccount, String name) {
        return groups.contains(group(ofAccount, name))
                || (ofAccount.equals(account) && groups.contains(group("", name)));
    }

    private static String group(String ofAccount, String name) {
        return ofAccount + "/" + name;
    }
}
