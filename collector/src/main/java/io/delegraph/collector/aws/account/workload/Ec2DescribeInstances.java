package io.delegraph.collector.aws.account.workload;

import io.delegraph.collector.aws.account.answer.AccountProblem;
import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.aws.iam.IamIds;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.edge.PartOf;
import java.util.List;
import java.util.Optional;

/**
 * {@code ec2 describe-instances}: machines and the instance profiles that they have. Which role a profile holds stands in
 * account authorization details; a machine is part of its profile, and so is the role.
 */
public final class Ec2DescribeInstances implements Operation {
    @Override
    public String name() {
        return "ec2-describe-instances";
    }

    @Override
    public Shape shape() {
        return Shape.listOf("Reservations").signedBy("OwnerId");
    }

    @Override
    public boolean state(JsonCursor entry, Answer answer) {
        String owner = entry.findText("OwnerId")
                .filter(number -> number.length() == IamIds.ACCOUNT_DIGITS)
                .orElse(answer.account());
        boolean whole = true;
        for (JsonCursor instance : entry.listElements("Instances")) {
            whole &= instance(instance, owner, answer);
        }
        return whole;
    }

    private static boolean instance(JsonCursor instance, String owner, Answer answer) {
        Optional<String> id = instance.findText("InstanceId").filter(Instance::isId);
        if (id.isEmpty()) {
            return answer.reject(instance, "instance", "InstanceId");
        }
        String region = answer.region().isEmpty() ? zoneRegion(instance) : answer.region();
        String arn = answer.of(owner, region).arn("ec2", "instance/" + id.get());
        String name = Instance.findTag(instance, "Name").orElse(id.get());
        if (gone(instance)) {
            return true;
        }
        Workload machine = Workload.of(arn, name, answer);
        List<String> tags = Instance.tags(instance);
        Properties properties = answer.properties(arn);
        machine.state(tags.isEmpty() ? properties : properties.with(Property.TAGS, tags), instance.at());
        instance.findObject("IamInstanceProfile").ifPresent(profile -> profile(profile, machine, answer));
        return true;
    }

    private static String zoneRegion(JsonCursor instance) {
        return instance.findObject("Placement")
                .flatMap(placement -> placement.findText("AvailabilityZone"))
                .flatMap(Instance::regionOf)
                .orElse("");
    }

    private static boolean gone(JsonCursor instance) {
        return instance.findObject("State")
                .flatMap(state -> state.findText("Name"))
                .filter("terminated"::equals)
                .isPresent();
    }

    private static void profile(JsonCursor given, Workload machine, Answer answer) {
        Optional<InstanceProfile> profile = given.findText("Arn").flatMap(InstanceProfile::find);
        if (profile.isEmpty()) {
            answer.facts()
                    .problem(AccountProblem.UNREADABLE_ROLE.at(
                            given.at(), machine.resource().name()));
            return;
        }
        profile.get().state(answer, given.at());
        answer.facts().edge(PartOf.KIND, machine.resource().id(), profile.get().id(), given.at());
    }
}
