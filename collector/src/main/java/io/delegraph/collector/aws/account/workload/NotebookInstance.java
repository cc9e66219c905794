package io.delegraph.collector.aws.account.workload;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.ResourceArn;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import java.util.Optional;

/** A notebook, described or listed. */
abstract class NotebookInstance extends DescribedWorkload {
    static final String ARN = "NotebookInstanceArn";

    NotebookInstance(String name, Shape shape) {
        super(name, shape.signedBy(ARN), "notebook");
    }

    @Override
    final Optional<ResourceArn> arn(JsonCursor described, Answer answer) {
        return arnIn(described, ARN);
    }

    @Override
    final Optional<String> caption(JsonCursor described) {
        return described.findText("NotebookInstanceName");
    }

    @Override
    final String roleMember() {
        return "RoleArn";
    }
}
