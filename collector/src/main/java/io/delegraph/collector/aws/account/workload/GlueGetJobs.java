package io.delegraph.collector.aws.account.workload;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.ResourceArn;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import java.util.Optional;

/** {@code glue get-jobs}: jobs and their roles, by ARN or name. Arguments are not read: they may hold secrets.
 *
 * <p>Source of the ARN: Service authorization reference, "Resource types defined by AWS Glue". */
public final class GlueGetJobs extends DescribedWorkload {
    public GlueGetJobs() {
        super("glue-get-jobs", Shape.listOf("Jobs"), "job");
    }

    @Override
    public boolean needsRegion() {
        return true;
    }

    @Override
    Optional<ResourceArn> arn(JsonCursor described, Answer answer) {
        return described.findText("Name").flatMap(name -> ResourceArn.find(answer.arn("glue", "job/" + name)));
    }

    @Override
    Optional<String> caption(JsonCursor described) {
        return described.findText("Name");
    }

    @Override
    String roleMember() {
        return "Role";
    }
}
