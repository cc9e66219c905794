package io.delegraph.collector.aws.account.signon;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;

/** {@code sso-admin list-instances}: the identity store of a sign-on, by which listings of its people are found. */
public final class SsoAdminListInstances implements Operation {
    @Override
    public String name() {
        return "sso-admin-list-instances";
    }

    @Override
    public Shape shape() {
        return Shape.listOf("Instances").signedBy("OwnerAccountId");
    }

    @Override
    public boolean state(JsonCursor entry, Answer answer) {
        return entry.findText("InstanceArn").isPresent() || answer.reject(entry, "instance", "InstanceArn");
    }
}
