package io.delegraph.collector.aws.account.workload;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.ResourceArn;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import java.util.Optional;

/** {@code glue get-dev-endpoints}: machines for developing jobs, and their roles.
 *
 * <p>Source of the ARN: Service authorization reference, "Resource types defined by AWS Glue". */
public final class GlueGetDevEndpoints extends DescribedWorkload {
    public GlueGetDevEndpoints() {
        super("glue-get-dev-endpoints", Shape.listOf("DevEndpoints").signedBy("EndpointName"), "development endpoint");
    }

    @Override
    public boolean needsRegion() {
        return true;
    }

    @Override
    Optional<ResourceArn> arn(JsonCursor described, Answer answer) {
        return described
                .findText("EndpointName")
                .flatMap(name -> ResourceArn.find(answer.arn("glue", "devEndpoint/" + name)));
    }

    @Override
    Optional<String> caption(JsonCursor described) {
        return described.findText("EndpointName");
    }

    @Override
    String roleMember() {
        return "RoleArn";
    }
}
