package io.delegraph.collector.aws.account.signon;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.edge.MemberOf;
import java.util.Optional;

/** {@code identitystore list-group-memberships}: who is in a group. */
public final class IdentitystoreListGroupMemberships implements Operation {
    @Override
    public String name() {
        return "identitystore-list-group-memberships";
    }

    @Override
    public Shape shape() {
        return Shape.listOf("GroupMemberships");
    }

    @Override
    public boolean state(JsonCursor entry, Answer answer) {
        Optional<SignOnPrincipal> group = SignOnPrincipal.group(entry.findText("GroupId"));
        Optional<SignOnPrincipal> user =
                SignOnPrincipal.user(entry.findObject("MemberId").flatMap(member -> member.findText("UserId")));
        if (group.isEmpty() || user.isEmpty()) {
            return answer.reject(entry, "membership", "GroupId and MemberId");
        }
        group.get().state(answer, entry.at());
        user.get().state(answer, entry.at());
        answer.facts().edge(MemberOf.KIND, user.get().node(), group.get().node(), entry.at());
        return true;
    }
}
