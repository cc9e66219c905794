package io.delegraph.collector.aws.account.workload;

import io.delegraph.collector.aws.account.answer.Shape;

/** {@code bedrock-agentcore-control get-code-interpreter}: a sandbox that runs an agent's code, and its role. */
public final class BedrockAgentcoreGetCodeInterpreter extends CodeInterpreter {
    public BedrockAgentcoreGetCodeInterpreter() {
        super("bedrock-agentcore-control-get-code-interpreter", Shape.whole(ARN));
    }
}
