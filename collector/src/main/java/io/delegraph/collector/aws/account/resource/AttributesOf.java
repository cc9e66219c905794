package io.delegraph.collector.aws.account.resource;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.AwsResource;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.ResourceArn;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.aws.account.key.Keys;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Optional;

/** What queues and topics have in common: attributes that hold the policy and the key. */
abstract class AttributesOf implements Operation {
    private static final String ATTRIBUTES = "Attributes";
    private static final String KEY = "KmsMasterKeyId";

    private final String name;
    private final String noun;
    private final String arnMember;

    /** @param noun what has the attributes, for people */
    AttributesOf(String name, String noun, String arnMember) {
        this.name = name;
        this.noun = noun;
        this.arnMember = arnMember;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Shape shape() {
        return Shape.whole(ATTRIBUTES).signedBy(arnMember);
    }

    /** The ARN of what was asked for, as the path tells it. */
    abstract Optional<ResourceArn> asked(Answer answer);

    @Override
    public final boolean state(JsonCursor entry, Answer answer) {
        Optional<JsonCursor> attributes = entry.findObject(ATTRIBUTES);
        Optional<AwsResource> resource = attributes
                .flatMap(found -> found.findText(arnMember))
                .flatMap(ResourceArn::find)
                .or(() -> asked(answer))
                .map(AttributesOf::resource);
        if (attributes.isEmpty() || resource.isEmpty()) {
            return answer.reject(entry, noun, arnMember);
        }
        resource.get().state(answer, entry.at());
        attributes.get().find("Policy").ifPresent(policy -> resource.get().statePolicy(answer, policy));
        return encrypted(resource.get(), attributes.get(), answer);
    }

    private boolean encrypted(AwsResource resource, JsonCursor attributes, Answer answer) {
        Optional<JsonCursor> key =
                attributes.find(KEY).filter(named -> !named.scalar().isEmpty());
        return key.isEmpty()
                || Keys.stateEncryption(
                        resource, key.get().scalar(), answer, key.get().at())
                || answer.reject(key.get(), noun, KEY);
    }

    @Override
    public final void unanswered(Answer answer, SourceLocation at) {
        asked(answer).map(AttributesOf::resource).ifPresent(resource -> {
            resource.state(answer, at);
            resource.stateUnreadPolicy(answer, at);
        });
    }

    private static AwsResource resource(ResourceArn arn) {
        return new AwsResource(arn.text(), NodeKind.QUEUE, arn.name());
    }
}
