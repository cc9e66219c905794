package io.delegraph.collector.aws.account.answer;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Optional;

/** What the operations that answer one resource's policy have in common: the resource stands in the path. */
public abstract class PolicyOf implements Operation {
    private final String noun;

    /** @param noun what the resource is, for people */
    protected PolicyOf(String noun) {
        this.noun = noun;
    }

    /** The resource that was asked for; empty when neither path nor content tells. */
    protected abstract Optional<AwsResource> find(Answer answer);

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
