package io.delegraph.collector.aws.account.workload;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.ResourceArn;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code codebuild batch-get-projects}: build projects and their service roles. */
public final class CodebuildBatchGetProjects extends DescribedWorkload {
    public CodebuildBatchGetProjects() {
        super("codebuild-batch-get-projects", Shape.listOf("projects").signedBy("serviceRole"), "build project");
    }

    @Override
    Optional<ResourceArn> arn(JsonCursor described, Answer answer) {
        return arnIn(described, "arn");
    }

    @Override
    Optional<String> caption(JsonCursor described) {
        return described.findText("name");
    }

    @Override
    String roleMember() {
        return "serviceRole";
    }

    @Override
    Stream<String> variables(JsonCursor described) {
        return described.findObject("environment").stream()
                .flatMap(environment -> environment.listElements("environmentVariables").stream())
                .flatMap(variable -> variable.findText("name").stream());
    }
}
