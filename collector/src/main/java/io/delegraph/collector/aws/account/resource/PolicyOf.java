package io.delegraph.collector.aws.account.resource;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.AwsResource;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Optional;

/** What the operations that answer one resource's policy have in common: the resource stands in the path. */
abstract class PolicyOf implements Operation {
    private final String noun;

    /** @param noun what the resource is, for people */
    PolicyOf(String noun) {
        this.noun = noun;
    }

    /** The resource that was asked for; empty when neither path nor content tells. */
    abstract Optional<AwsResource> find(Answer answer);

    @Override
    public final boolean state(JsonCursor entry, Answer answer) {
        Optional<AwsResource> resource = find(answer);
        if (resource.isEmpty()) {
            return answer.reject(entry, noun, "name in its path");
        }
        resource.get().state(answer, entry.at());
        entry.find("Policy").ifPresent(policy -> resource.get().statePolicy(answer, policy));
        return true;
    }

    /** A policy that may not be read is still there. */
    @Override
    public final void unanswered(Answer answer, SourceLocation at) {
        find(answer).ifPresent(resource -> {
            resource.state(answer, at);
            resource.stateUnreadPolicy(answer, at);
        });
    }
}
