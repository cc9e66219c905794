package io.delegraph.collector.aws.account.workload;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.edge.PartOf;
import java.util.Optional;

/** {@code iam list-instance-profiles}: which role an instance profile holds, as account authorization details say it, too. */
public final class IamListInstanceProfiles implements Operation {
    @Override
    public String name() {
        return "iam-list-instance-profiles";
    }

    @Override
    public Shape shape() {
        return Shape.listOf("InstanceProfiles").signedBy("InstanceProfileId");
    }

    @Override
    public boolean state(JsonCursor entry, Answer answer) {
        Optional<InstanceProfile> profile = entry.findText("Arn").flatMap(InstanceProfile::find);
        if (profile.isEmpty()) {
            return answer.reject(entry, "instance profile", "Arn");
        }
        profile.get().state(answer, entry.at());
        boolean whole = true;
        for (JsonCursor listed : entry.listElements("Roles")) {
            Optional<NodeId> role = listed.findText("Arn").flatMap(arn -> Role.state(arn, answer, listed.at()));
            role.ifPresent(
                    id -> answer.facts().edge(PartOf.KIND, id, profile.get().id(), listed.at()));
            whole &= role.isPresent() || answer.reject(listed, "role", "Arn");
        }
        return whole;
    }
}
