package io.delegraph.collector.aws.account.workload;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.ResourceArn;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import java.util.Optional;

/** {@code bedrock-agentcore-control get-code-interpreter}: a sandbox that runs an agent's code, and its role. */
public final class BedrockAgentcoreGetCodeInterpreter extends DescribedWorkload {
    public BedrockAgentcoreGetCodeInterpreter() {
        super(
                "bedrock-agentcore-control-get-code-interpreter",
                Shape.whole("codeInterpreterArn").signedBy("codeInterpreterArn"),
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
