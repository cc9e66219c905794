package io.delegraph.collector.aws.account.organization;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import java.util.Optional;
import java.util.Set;

/** {@code organizations describe-organization}: the organization that the account is in, and the account that manages it. */
public final class OrganizationsDescribeOrganization implements Operation {
    @Override
    public String name() {
        return "organizations-describe-organization";
    }

    @Override
    public Shape shape() {
        return Shape.whole("Organization").signedBy("MasterAccountId");
    }

    /** The account is in no organization. */
    @Override
    public Set<String> absences() {
        return Set.of("AWSOrganizationsNotInUseException");
    }

    @Override
    public boolean state(JsonCursor entry, Answer answer) {
        Optional<JsonCursor> described = entry.findObject("Organization");
        Optional<OrganizationId> organization =
                described.flatMap(found -> found.findText("Arn")).flatMap(OrganizationId::find);
        if (described.isEmpty() || organization.isEmpty()) {
            return answer.reject(entry, "organization", "Arn");
        }
        String management = organization.get().management();
        new Member(organization.get(), management, answer).state(described.get().at());
        if (answer.knowsAccount() && !answer.account().equals(management)) {
            new Member(organization.get(), answer.account(), answer)
                    .state(described.get().at());
        }
        return true;
    }
}
