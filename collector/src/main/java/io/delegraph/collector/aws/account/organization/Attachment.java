package io.delegraph.collector.aws.account.organization;

import io.delegraph.collector.aws.account.answer.AccountProblem;
import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.policy.PolicyHeading;
import io.delegraph.collector.parse.policy.PolicyReader;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.graph.edge.LimitedBy;
import io.delegraph.cypher.graph.edge.PartOf;
import java.util.List;
import java.util.Optional;

/** A control policy on an account, unit or root: each of its statements limits what is there and below. */
record Attachment(Member target, ControlPolicy policy) {
    /** States the edges to the statements, which the policy's own answer states; a text that is missing is UNKNOWN. */
    void state(Answer answer, SourceLocation at) {
        target.state(at);
        policy.state(answer, at);
        Optional<List<Statement>> text = answer.beside()
                .find(OrganizationsDescribePolicy.NAME, policy.id())
                .flatMap(found -> found.find("Policy"))
                .flatMap(found -> found.find("Content"))
                .map(policy::statements);
        for (Statement statement : text.orElseGet(() -> missing(answer, at))) {
            answer.facts().edge(LimitedBy.KIND, target.node(), statement.id(), at);
        }
    }

    /** The summary of a policy that only its id is known of, as its own answer beside this one has it. */
    static Optional<JsonCursor> findSummary(Answer answer, String policyId) {
        return answer.beside()
                .find(OrganizationsDescribePolicy.NAME, policyId)
                .flatMap(found -> found.find("Policy"))
                .flatMap(found -> found.find("PolicySummary"));
    }

    /** States that the target may have service control policies of which nothing is known. */
    static void stateUnknown(Member target, Answer answer, SourceLocation at) {
        target.state(at);
        PolicyHeading heading = PolicyHeading.inForce(PolicyType.SCP, target.node() + "/not-collected", "");
        Statement unread = PolicyReader.unread(heading, at);
        answer.facts().statement(unread);
        answer.facts().edge(LimitedBy.KIND, target.node(), unread.id(), at);
    }

    private List<Statement> missing(Answer answer, SourceLocation at) {
        answer.facts().problem(AccountProblem.POLICY_NOT_COLLECTED.at(at, policy.name()));
        Statement unread = policy.unread(at);
        answer.facts().statement(unread);
        answer.facts().edge(PartOf.KIND, unread.id(), policy.node(), at);
        return List.of(unread);
    }
}
