package io.delegraph.collector.aws.account.organization;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import java.util.Optional;

/** {@code organizations list-policies}: which control policies there are; neither their text nor whom they limit. */
public final class OrganizationsListPolicies implements Operation {
    @Override
    public String name() {
        return "organizations-list-policies";
    }

    @Override
    public Shape shape() {
        return Shape.listOf("Policies").signedBy("AwsManaged");
    }

    @Override
    public boolean state(JsonCursor entry, Answer answer) {
        if (ControlPolicy.isOfAnotherType(entry)) {
            return true;
        }
        Optional<ControlPolicy> policy = ControlPolicy.find(entry, answer);
        if (policy.isEmpty()) {
            return answer.reject(entry, "policy", "Id and Type");
        }
        policy.get().state(answer, entry.at());
        return true;
    }
}
