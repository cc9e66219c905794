package io.delegraph.collector.aws.account.workload;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.ResourceArn;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code ecs describe-task-definition}: containers that start together, and the role that their code has. The execution role
 * is the agent's, not the code's, and is not stated. */
public final class EcsDescribeTaskDefinition extends DescribedWorkload {
    public EcsDescribeTaskDefinition() {
        super(
                "ecs-describe-task-definition",
                Shape.whole("taskDefinition").signedBy("taskDefinitionArn"),
                "task definition");
    }

    @Override
    Optional<ResourceArn> arn(JsonCursor described, Answer answer) {
        return arnIn(described, "taskDefinitionArn");
    }

    @Override
    Optional<String> caption(JsonCursor described) {
        return arnIn(described, "taskDefinitionArn")
                .map(arn -> arn.resource().substring(arn.resource().indexOf('/') + 1));
    }

    @Override
    String roleMember() {
        return "taskRoleArn";
    }

    @Override
    Optional<JsonCursor> described(JsonCursor entry) {
        return entry.findObject("taskDefinition");
    }

    @Override
    Stream<String> variables(JsonCursor described) {
        return described.listElements("containerDefinitions").stream()
                .flatMap(container ->
                        Stream.of("environment", "secrets").flatMap(member -> container.listElements(member).stream()))
                .flatMap(variable -> variable.findText("name").stream());
    }
}
