package io.delegraph.collector.aws.account.workload;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.ResourceArn;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code apprunner describe-service}: a service and the role that its code has. The role that fetches its image is App Runner's own
 * and is not stated. */
public final class ApprunnerDescribeService extends DescribedWorkload {
    public ApprunnerDescribeService() {
        super("apprunner-describe-service", Shape.whole("Service").signedBy("ServiceArn"), "service");
    }

    @Override
    Optional<ResourceArn> arn(JsonCursor described, Answer answer) {
        return arnIn(described, "ServiceArn");
    }

    @Override
    Optional<String> caption(JsonCursor described) {
        return described.findText("ServiceName");
    }

    @Override
    String roleMember() {
        return "InstanceRoleArn";
    }

    @Override
    Optional<JsonCursor> described(JsonCursor entry) {
        return entry.findObject("Service");
    }

    @Override
    Optional<JsonCursor> roleHolder(JsonCursor described) {
        return described.findObject("InstanceConfiguration");
    }

    @Override
    boolean gone(JsonCursor described) {
        return described.findText("Status").filter("DELETED"::equals).isPresent();
    }

    @Override
    Stream<String> variables(JsonCursor described) {
        return described.findObject("SourceConfiguration").stream()
                .flatMap(ApprunnerDescribeService::configurations)
                .flatMap(found -> Stream.of("RuntimeEnvironmentVariables", "RuntimeEnvironmentSecrets")
                        .flatMap(member -> found.findObject(member).stream()))
                .flatMap(values -> values.members().keySet().stream());
    }

    private static Stream<JsonCursor> configurations(JsonCursor source) {
        Stream<JsonCursor> image = source
                .findObject("ImageRepository")
                .flatMap(repository -> repository.findObject("ImageConfiguration"))
                .stream();
        Stream<JsonCursor> code = source
                .findObject("CodeRepository")
                .flatMap(repository -> repository.findObject("CodeConfiguration"))
                .flatMap(configuration -> configuration.findObject("CodeConfigurationValues"))
                .stream();
        return Stream.concat(image, code);
    }
}
