package io.delegraph.collector.aws.account.workload;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Property;
import java.util.Optional;

/**
 * {@code ssm describe-instance-information}: machines on which Systems Manager runs commands, in EC2 and elsewhere.
 *
 * <p>Source: Systems Manager API reference, "InstanceInformation" (the role is named for machines outside EC2 only).
 */
public final class SsmDescribeInstanceInformation implements Operation {
    private static final String MANAGER = "ssm";

    @Override
    public boolean needsRegion() {
        return true;
    }

    @Override
    public String name() {
        return "ssm-describe-instance-information";
    }

    @Override
    public Shape shape() {
        return Shape.listOf("InstanceInformationList");
    }

    @Override
    public boolean state(JsonCursor entry, Answer answer) {
        Optional<String> id = entry.findText("InstanceId").filter(text -> text.matches("m?i-[0-9a-f]{8,17}"));
        if (id.isEmpty()) {
            return answer.reject(entry, "machine", "InstanceId");
        }
        boolean ofEc2 = Instance.isId(id.get());
        String arn =
                ofEc2 ? answer.arn("ec2", "instance/" + id.get()) : answer.arn(MANAGER, "managed-instance/" + id.get());
        Optional<String> name = ofEc2 ? Instance.findName(answer, id.get()) : entry.findText("Name");
        Workload machine = Workload.of(arn, name.filter(text -> !text.isBlank()).orElse(id.get()), answer);
        machine.state(answer.properties(arn).with(Property.MANAGED_BY, MANAGER), entry.at());
        machine.runsAs(entry, "IamRole");
        return true;
    }
}
