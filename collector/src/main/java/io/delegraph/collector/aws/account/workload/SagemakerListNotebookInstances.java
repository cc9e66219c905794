package io.delegraph.collector.aws.account.workload;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.ResourceArn;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import java.util.Optional;

/** {@code sagemaker list-notebook-instances}: notebooks; their roles stand in their descriptions. */
public final class SagemakerListNotebookInstances extends DescribedWorkload {
    public SagemakerListNotebookInstances() {
        super(
                "sagemaker-list-notebook-instances",
                Shape.listOf("NotebookInstances").signedBy("NotebookInstanceArn"),
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
