package io.delegraph.collector.aws.account.organization;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Optional;
import java.util.Set;

/** {@code organizations list-policies-for-target}: the control policies directly on an account, unit or root. */
public final class OrganizationsListPoliciesForTarget implements Operation {
    @Override
    public String name() {
        return "organizations-list-policies-for-target";
    }

    @Override
    public Shape shape() {
        return Shape.listOf("Policies");
    }

    @Override
    public Set<String> absences() {
        return Set.of("AWSOrganizationsNotInUseException");
    }

    @Override
    public boolean state(JsonCursor entry, Answer answer) {
        if (ControlPolicy.isOfAnotherType(entry)) {
            return true;
        }
        String target = target(answer.item());
        Optional<ControlPolicy> policy = ControlPolicy.find(entry, answer);
        if (policy.isEmpty() || !Member.isId(target)) {
            return answer.reject(entry, "attached policy", "Id and Type, and a target in its path");
        }
        Member limited = new Member(OrganizationId.of(entry, answer), target, answer);
        new Attachment(limited, policy.get()).state(answer, entry.at());
        return true;
    }

    /** Some policies may limit the target all the same. */
    @Override
    public void unanswered(Answer answer, SourceLocation at) {
        String target = target(answer.item());
        if (Member.isId(target)) {
            OrganizationId organization = OrganizationId.besides(at, answer);
            Attachment.stateUnknown(new Member(organization, target, answer), answer, at);
        }
    }

    // The operation asks for one type of policy, which some collectors write behind the target.
    private static String target(String item) {
        int end = 0;
        while (end < item.length() && (Character.isLetterOrDigit(item.charAt(end)) || item.charAt(end) == '-')) {
            end++;
        }
        return item.substring(0, end);
    }
}
