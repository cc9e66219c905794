package io.delegraph.collector.aws.account.signon;

import io.delegraph.collector.aws.account.answer.AccountProblem;
import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.aws.iam.IamFacts;
import io.delegraph.collector.aws.iam.IamIds;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.edge.AssignedTo;
import java.util.Optional;

/** What the operations that list assignments have in common: who may sign on to which account with which permission set. */
abstract class AssignmentsOf implements Operation {
    private final String name;

    AssignmentsOf(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Shape shape() {
        return Shape.listOf("AccountAssignments");
    }

    @Override
    public final boolean state(JsonCursor entry, Answer answer) {
        Optional<SignOnPrincipal> principal = SignOnPrincipal.find(entry);
        Optional<String> account = entry.findText("AccountId").filter(number -> number.matches("\\d{12}"));
        Optional<String> set = entry.findText("PermissionSetArn").filter(arn -> !arn.isBlank());
        if (principal.isEmpty() || account.isEmpty() || set.isEmpty()) {
            return answer.reject(entry, "assignment", "principal, account and permission set");
        }
        Optional<String> role = new PermissionSet(set.get()).findName(answer);
        if (role.isEmpty()) {
            answer.facts().problem(AccountProblem.UNKNOWN_PERMISSION_SET.at(entry.at(), set.get()));
        }
        principal.get().state(answer, entry.at());
        NodeId target = account(account.get(), answer, entry);
        Properties properties = Properties.none().with(Property.DISCRIMINATOR, role.orElse(set.get()));
        answer.facts()
                .edge(Edge.configured(AssignedTo.KIND, principal.get().node(), target, entry.at())
                        .withProperties(role.map(known -> properties.with(Property.ROLE_NAME, known))
                                .orElse(properties)));
        return true;
    }

    private static NodeId account(String number, Answer answer, JsonCursor entry) {
        String caption = answer.beside().list("organizations-list-accounts", "", "Accounts").stream()
                .filter(listed -> listed.find("Id")
                        .map(JsonCursor::scalar)
                        .filter(number::equals)
                        .isPresent())
                .flatMap(listed -> listed.findText("Name").stream())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(number);
        Properties properties =
                IamFacts.provided().with(Property.NATIVE_ID, number).with(Property.ACCOUNT_ID, number);
        answer.facts().node(IamIds.account(number), NodeKind.ACCOUNT, caption, properties, entry.at());
        return IamIds.account(number);
    }
}
