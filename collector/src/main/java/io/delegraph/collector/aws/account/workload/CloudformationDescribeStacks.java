package io.delegraph.collector.aws.account.workload;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.ResourceArn;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import java.util.Optional;

/** {@code cloudformation describe-stacks}: stacks and the roles that they are changed with. A stack without a role is changed with
 * the authority of whoever changes it. Parameters and outputs are not read. */
public final class CloudformationDescribeStacks extends DescribedWorkload {
    public CloudformationDescribeStacks() {
        super("cloudformation-describe-stacks", Shape.listOf("Stacks").signedBy("StackId"), "stack");
    }

    @Override
    Optional<ResourceArn> arn(JsonCursor described, Answer answer) {
        return arnIn(described, "StackId");
    }

    @Override
    Optional<String> caption(JsonCursor described) {
        return described.findText("StackName");
    }

    @Override
    String roleMember() {
        return "RoleARN";
    }

    @Override
    boolean gone(JsonCursor described) {
        return described
                .findText("StackStatus")
                .filter("DELETE_COMPLETE"::equals)
                .isPresent();
    }
}
