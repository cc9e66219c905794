package io.delegraph.collector.aws.account.workload;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.ResourceArn;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import java.util.Optional;

/** {@code sagemaker describe-notebook-instance}: a notebook and its role. */
public final class SagemakerDescribeNotebookInstance extends DescribedWorkload {
    public SagemakerDescribeNotebookInstance() {
        super(
                "sagemaker-describe-notebook-instance",
                Shape.whole("NotebookInstanceArn").signedBy("NotebookInstanceArn"),
                "notebook");
    }

    @Override
    Optional<ResourceArn> arn(JsonCursor described, Answer answer) {
        return arnIn(described, "NotebookInstanceArn");
    }

    @Override
    Optional<String> caption(JsonCursor described) {
        return described.findText("NotebookInstanceName");
    }

    @Override
    String roleMember() {
        return "RoleArn";
    }
}
