package io.delegraph.collector.aws.account.signon;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;

/** {@code sso-admin list-permission-sets}: ARNs of permission sets, which nobody has until they are assigned. */
public final class SsoAdminListPermissionSets implements Operation {
    @Override
    public String name() {
        return "sso-admin-list-permission-sets";
    }

    @Override
    public Shape shape() {
        return Shape.listOf("PermissionSets");
    }

    @Override
    public boolean state(JsonCursor entry, Answer answer) {
        return entry.text().isPresent();
    }
}
