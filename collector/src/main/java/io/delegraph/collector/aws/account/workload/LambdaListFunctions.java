package io.delegraph.collector.aws.account.workload;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.ResourceArn;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code lambda list-functions}: functions and their execution roles. */
public final class LambdaListFunctions extends DescribedWorkload {
    public LambdaListFunctions() {
        super("lambda-list-functions", Shape.listOf("Functions").signedBy("FunctionArn"), "function");
    }

    @Override
    Optional<ResourceArn> arn(JsonCursor described, Answer answer) {
        return arnIn(described, "FunctionArn");
    }

    @Override
    Optional<String> caption(JsonCursor described) {
        return described.findText("FunctionName");
    }

    @Override
    String roleMember() {
        return "Role";
    }

    @Override
    Stream<String> variables(JsonCursor described) {
        return described
                .findObject("Environment")
                .flatMap(environment -> environment.findObject("Variables"))
                .map(values -> values.members().keySet().stream())
                .orElseGet(Stream::empty);
    }
}
