package io.delegraph.collector.aws.account.workload;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.ResourceArn;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import java.util.Optional;

/** {@code bedrock-agentcore-control list-code-interpreters}: sandboxes that run an agent's code; their roles stand in their
 * descriptions. */
public final class BedrockAgentcoreListCodeInterpreters extends DescribedWorkload {
    public BedrockAgentcoreListCodeInterpreters() {
        super(
                "bedrock-agentcore-control-list-code-interpreters",
                Shape.listOf("codeInterpreterSummaries").signedBy("codeInterpreterArn"),
                "code interpreter");
    }

    @Override
    Optional<ResourceArn> arn(JsonCursor described, Answer answer) {
        return arnIn(described, "codeInterpreterArn");
    }

    @Override
    Optional<String> caption(JsonCursor described) {
        return described.findText("name");
    }

    @Override
    String roleMember() {
        return "executionRoleArn";
    }
}
