package io.delegraph.collector.aws.account.workload;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.ResourceArn;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import java.util.List;
import java.util.Optional;

/** {@code lambda list-functions}: functions and their execution roles. Of environment variables only the names are kept. */
public final class LambdaListFunctions implements Operation {
    @Override
    public String name() {
        return "lambda-list-functions";
    }

    @Override
    public Shape shape() {
        return Shape.listOf("Functions").signedBy("FunctionArn");
    }

    @Override
    public boolean state(JsonCursor entry, Answer answer) {
        Optional<ResourceArn> arn = entry.findText("FunctionArn").flatMap(ResourceArn::find);
        if (arn.isEmpty()) {
            return answer.reject(entry, "function", "FunctionArn");
        }
        Workload function = Workload.of(
                arn.get().text(),
                entry.findText("FunctionName").orElse(arn.get().name()),
                answer);
        function.state(properties(entry, answer.properties(arn.get().text())), entry.at());
        function.runsAs(entry, "Role");
        return true;
    }

    private static Properties properties(JsonCursor entry, Properties properties) {
        List<String> variables = entry.findObject("Environment")
                .flatMap(environment -> environment.findObject("Variables"))
                .map(values -> List.copyOf(values.members().keySet()))
                .orElse(List.of());
        return variables.isEmpty() ? properties : properties.with(Property.VARIABLES, variables);
    }
}
