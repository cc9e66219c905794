package io.delegraph.collector.aws.account.workload;

import io.delegraph.collector.aws.account.answer.Shape;

/** {@code sagemaker list-notebook-instances}: notebooks; their roles stand in their descriptions. */
public final class SagemakerListNotebookInstances extends NotebookInstance {
    public SagemakerListNotebookInstances() {
        super("sagemaker-list-notebook-instances", Shape.listOf("NotebookInstances"));
    }
}
