package io.delegraph.collector.aws.account.workload;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.ResourceArn;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import java.util.Optional;

/** A sandbox that runs an agent's code, described or listed. */
abstract class CodeInterpreter extends DescribedWorkload {
    static final String ARN = "codeInterpreterArn";

    CodeInterpreter(String name, Shape shape) {
        super(name, shape.signedBy(ARN), "code interpreter");
    }

    @Override
    final Optional<ResourceArn> arn(JsonCursor described, Answer answer) {
        return arnIn(described, ARN);
    }

    @Override
    final Optional<String> caption(JsonCursor described) {
        return described.findText("name");
    }

    @Override
    final String roleMember() {
        return "executionRoleArn";
    }
}
