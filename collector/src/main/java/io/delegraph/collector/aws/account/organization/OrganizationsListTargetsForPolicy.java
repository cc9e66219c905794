package io.delegraph.collector.aws.account.organization;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import java.util.Optional;

/** {@code organizations list-targets-for-policy}: the accounts, units and roots that a control policy is on. */
public final class OrganizationsListTargetsForPolicy implements Operation {
    @Override
    public String name() {
        return "organizations-list-targets-for-policy";
    }

    @Override
    public Shape shape() {
        return Shape.listOf("Targets");
    }

    /** Of which type the policy is stands in its own answer only: without that, nothing can be said of its targets. */
    @Override
    public boolean state(JsonCursor entry, Answer answer) {
        Optional<JsonCursor> summary = Attachment.findSummary(answer, answer.item());
        if (summary.filter(ControlPolicy::isOfAnotherType).isPresent()) {
            return true;
        }
        Optional<String> target = entry.findText("TargetId").filter(Member::isId);
        Optional<ControlPolicy> policy = summary.flatMap(found -> ControlPolicy.find(found, answer));
        if (target.isEmpty() || policy.isEmpty()) {
            return answer.reject(
                    entry,
                    "target of the policy " + answer.item(),
                    "TargetId with organizations-describe-policy beside it");
        }
        Member limited = new Member(OrganizationId.of(entry, answer), target.get(), answer);
        new Attachment(limited, policy.get()).state(answer, entry.at());
        return true;
    }
}
