package io.delegraph.collector.aws.account.signon;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import java.util.Optional;

/** {@code identitystore list-groups}: groups of people who can sign on. */
public final class IdentitystoreListGroups implements Operation {
    @Override
    public String name() {
        return "identitystore-list-groups";
    }

    @Override
    public Shape shape() {
        return Shape.listOf("Groups");
    }

    @Override
    public boolean state(JsonCursor entry, Answer answer) {
        Optional<SignOnPrincipal> group = SignOnPrincipal.group(entry.findText("GroupId"));
        group.ifPresent(found -> found.state(SignOnPrincipal.nameIn(entry), answer, entry.at()));
        return group.isPresent() || answer.reject(entry, "group", "GroupId");
    }
}
