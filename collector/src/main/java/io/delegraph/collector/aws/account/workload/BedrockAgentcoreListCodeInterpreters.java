package io.delegraph.collector.aws.account.workload;

import io.delegraph.collector.aws.account.answer.Shape;

/** {@code bedrock-agentcore-control list-code-interpreters}: sandboxes that run an agent's code; their roles stand in their
 * descriptions. */
public final class BedrockAgentcoreListCodeInterpreters extends CodeInterpreter {
    public BedrockAgentcoreListCodeInterpreters() {
        super("bedrock-agentcore-control-list-code-interpreters", Shape.listOf("codeInterpreterSummaries"));
    }
}
