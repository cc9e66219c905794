package io.delegraph.collector.aws.account.workload;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.ResourceArn;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the operations that describe code and its role have in common. Values of environment variables are not read. */
abstract class DescribedWorkload implements Operation {
    private final String name;
    private final Shape shape;
    private final String noun;

    /** @param noun what the records are about, for people */
    DescribedWorkload(String name, Shape shape, String noun) {
        this.name = name;
        this.shape = shape;
        this.noun = noun;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Shape shape() {
        return shape;
    }

    @Override
    public final boolean state(JsonCursor entry, Answer answer) {
        Optional<JsonCursor> described = described(entry).filter(found -> found.kind() == JsonKind.OBJECT);
        Optional<ResourceArn> arn = described.flatMap(found -> arn(found, answer));
        if (described.isEmpty() || arn.isEmpty()) {
            return answer.reject(entry, noun, "ARN or name");
        }
        if (!gone(described.get())) {
            state(described.get(), arn.get(), answer);
        }
        return true;
    }

    private void state(JsonCursor described, ResourceArn arn, Answer answer) {
        Workload workload = Workload.of(arn.text(), caption(described).orElse(arn.name()), answer);
        Properties properties = answer.properties(arn.text());
        List<String> variables = variables(described).distinct().toList();
        workload.state(
                variables.isEmpty() ? properties : properties.with(Property.VARIABLES, variables), described.at());
        roleHolder(described).ifPresent(holder -> workload.runsAs(holder, roleMember()));
    }

    /** The object that describes the code: the record itself, or one in it. */
    Optional<JsonCursor> described(JsonCursor entry) {
        return Optional.of(entry);
    }

    abstract Optional<ResourceArn> arn(JsonCursor described, Answer answer);

    /** Its name for people; empty when the ARN's last part is that. */
    abstract Optional<String> caption(JsonCursor described);

    /** The member that names the role. */
    abstract String roleMember();

    /** The object that has this member. */
    Optional<JsonCursor> roleHolder(JsonCursor described) {
        return Optional.of(described);
    }

    /** Names of its environment variables. */
    Stream<String> variables(JsonCursor described) {
        return Stream.empty();
    }

    /** Whether it is listed though it was deleted. */
    boolean gone(JsonCursor described) {
        return false;
    }

    static Optional<ResourceArn> arnIn(JsonCursor described, String member) {
        return described.findText(member).flatMap(ResourceArn::find);
    }
}
