package io.delegraph.collector.aws.account.organization;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.aws.iam.IamFacts;
import io.delegraph.collector.aws.iam.IamIds;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import java.util.Optional;

/** {@code sts get-caller-identity}: the account that was asked. Who asked is not stated: it is whoever collected. */
public final class StsGetCallerIdentity implements Operation {
    @Override
    public String name() {
        return "sts-get-caller-identity";
    }

    @Override
    public Shape shape() {
        return Shape.whole("Account");
    }

    @Override
    public boolean state(JsonCursor entry, Answer answer) {
        Optional<String> account = entry.findText("Account")
                .filter(number -> number.length() == IamIds.ACCOUNT_DIGITS && Member.isId(number));
        if (account.isEmpty()) {
            return answer.reject(entry, "caller identity", "Account");
        }
        Properties properties =
                IamFacts.provided().with(Property.NATIVE_ID, account.get()).with(Property.ACCOUNT_ID, account.get());
        String name = new Names(answer).find(account.get()).orElse(account.get());
        answer.facts().node(IamIds.account(account.get()), NodeKind.ACCOUNT, name, properties, entry.at());
        return true;
    }
}
