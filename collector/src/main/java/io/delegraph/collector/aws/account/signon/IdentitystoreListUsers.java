package io.delegraph.collector.aws.account.signon;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import java.util.Optional;

/** {@code identitystore list-users}: people who can sign on. Of what is known of them only the user name is kept. */
public final class IdentitystoreListUsers implements Operation {
    @Override
    public String name() {
        return "identitystore-list-users";
    }

    @Override
    public Shape shape() {
        return Shape.listOf("Users");
    }

    @Override
    public boolean state(JsonCursor entry, Answer answer) {
        Optional<SignOnPrincipal> user = SignOnPrincipal.user(entry.findText("UserId"));
        user.ifPresent(found -> found.state(SignOnPrincipal.nameIn(entry), answer, entry.at()));
        return user.isPresent() || answer.reject(entry, "user", "UserId");
    }
}
