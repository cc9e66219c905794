package io.delegraph.collector.aws.account.organization;

import io.delegraph.collector.aws.account.answer.AccountProblem;
import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.iam.IamIds;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which organization a record is of, and the ids of what is in it: {@code aws:organization:<organization>/<unit or root>}.
 *
 * <p>Source: Service authorization reference, "Resource types defined by AWS Organizations".
 *
 * @param value      such as {@code o-exampleorgid}; {@link #UNKNOWN} when nothing tells
 * @param management number of the account that manages it; empty when nothing tells
 */
record OrganizationId(String value, String management) {
    static final String UNKNOWN = "unknown";
    private static final String PREFIX = "aws:organization:";
    private static final Pattern ARN =
            Pattern.compile("arn:aws[a-z-]*:organizations::(\\d{12}):[a-z]+/(o-[a-z0-9]{10,32})(?:/.*)?");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    /** As the record's own ARN says, else as the organization's description beside the answer does. */
    static OrganizationId of(JsonCursor entry, Answer answer) {
        return entry.find("Arn").flatMap(arn -> find(arn.scalar())).orElseGet(() -> besides(entry.at(), answer));
    }

    /** As the organization's description beside the answer says. */
    static OrganizationId besides(SourceLocation at, Answer answer) {
        return described(answer).orElseGet(() -> unknown(at, answer));
    }

    static Optional<OrganizationId> find(String arn) {
        Matcher matcher = ARN.matcher(arn);
        return matcher.matches()
                ? Optional.of(new OrganizationId(matcher.group(2), matcher.group(1)))
                : Optional.empty();
    }

    private static Optional<OrganizationId> described(Answer answer) {
        return answer.beside()
                .find("organizations-describe-organization", "")
                .flatMap(found -> found.find("Organization"))
                .flatMap(organization -> organization.findText("Arn"))
                .flatMap(OrganizationId::find);
    }

    private static OrganizationId unknown(SourceLocation at, Answer answer) {
        answer.facts().problem(AccountProblem.UNKNOWN_ORGANIZATION.at(at));
        return new OrganizationId(UNKNOWN, "");
    }

    boolean known() {
        return !value.equals(UNKNOWN);
    }

    /** The account, unit or root of this id. */
    NodeId node(String id) {
        return ACCOUNT.matcher(id).matches() ? IamIds.account(id) : new NodeId(PREFIX + value + "/" + id);
    }

    /** The policy of this id; those that AWS owns are in every organization. */
    NodeId policy(String id, boolean ofProvider) {
        return new NodeId(PREFIX + (ofProvider ? "aws" : value) + "/" + id);
    }
}
