package io.delegraph.analyzer.policy.aws;

import io.delegraph.cypher.graph.Effect;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Statement;
import java.util.List;

/** The statement that whoever writes a policy for a principal could write: allow everything. */
final class AnyStatement {
    private static final List<String> EVERYTHING = List.of("*");

    private AnyStatement() {}

    static Attached of(PolicySubject subject) {
        Statement statement = new Statement(
                new NodeId("delegraph:any-statement:" + subject.id()),
                PolicyType.IDENTITY,
                "any policy",
                "",
                "",
                Effect.ALLOW,
                EVERYTHING,
                List.of(),
                EVERYTHING,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Statement.Readability.WHOLE,
                SourceLocation.DERIVED);
        return Attached.of(statement);
    }
}
