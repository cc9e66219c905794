package io.delegraph.collector.aws.account.workload;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.iam.Arn;
import io.delegraph.collector.aws.iam.IamFacts;
import io.delegraph.collector.aws.iam.IamIds;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Optional;

/** Roles as code names them; what they may do stands in account authorization details. */
final class Role {
    private Role() {}

    /** States the role of this ARN or name, with or without its path; empty when the text is neither. */
    static Optional<NodeId> state(String text, Answer answer, SourceLocation at) {
        String arn = text.startsWith("arn:") ? text : answer.iamArn("role/" + text);
        Optional<Arn> role = Arn.find(arn).filter(found -> found.type().equals("role") && found.ofAccount());
        role.ifPresent(found -> state(found, answer, at));
        return role.map(Role::id);
    }

    private static void state(Arn role, Answer answer, SourceLocation at) {
        Properties known = IamFacts.provided()
                .with(Property.NATIVE_ID, role.text())
                .with(Property.ACCOUNT_ID, role.account())
                .with(Property.PATH, role.path());
        answer.facts().node(id(role), NodeKind.ROLE, role.name(), known, at);
    }

    private static NodeId id(Arn role) {
        return IamIds.entity(role.account(), role.type(), role.name());
    }
}
