package io.delegraph.collector.aws.account.workload;

import io.delegraph.collector.aws.account.answer.Shape;

/** {@code sagemaker describe-notebook-instance}: a notebook and its role. */
public final class SagemakerDescribeNotebookInstance extends NotebookInstance {
    public SagemakerDescribeNotebookInstance() {
        super("sagemaker-describe-notebook-instance", Shape.whole(ARN));
    }
}
