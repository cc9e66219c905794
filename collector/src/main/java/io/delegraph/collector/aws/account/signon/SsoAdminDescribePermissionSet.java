package io.delegraph.collector.aws.account.signon;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import java.util.Optional;

/**
 * {@code sso-admin describe-permission-set}: a permission set's name, for the assignments that name only its ARN. What it
 * permits stands in the roles that it became in accounts.
 */
public final class SsoAdminDescribePermissionSet implements Operation {
    @Override
    public String name() {
        return "sso-admin-describe-permission-set";
    }

    @Override
    public Shape shape() {
        return Shape.whole("PermissionSet");
    }

    @Override
    public boolean state(JsonCursor entry, Answer answer) {
        Optional<String> name = entry.findObject("PermissionSet")
                .flatMap(found -> found.findText("Name"))
                .filter(text -> !text.isBlank());
        return name.isPresent() || answer.reject(entry, "permission set", "Name");
    }
}
