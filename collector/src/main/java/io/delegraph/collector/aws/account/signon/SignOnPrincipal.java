package io.delegraph.collector.aws.account.signon;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.iam.IamFacts;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A person or group of IAM Identity Center: {@code aws:identity-center:user:<id>}. Ids are unique by themselves, and
 * assignments name no identity store.
 *
 * <p>Source: Identity Store API reference, "User" and "Group".
 */
record SignOnPrincipal(String type, String id) {
    private static final String USER = "user";
    private static final String GROUP = "group";
    private static final Pattern ID =
            Pattern.compile("(?:[0-9a-f]{10}-)?[A-Fa-f0-9]{8}(?:-[A-Fa-f0-9]{4}){3}-[A-Fa-f0-9]{12}");

    static Optional<SignOnPrincipal> user(Optional<String> id) {
        return of(USER, id);
    }

    static Optional<SignOnPrincipal> group(Optional<String> id) {
        return of(GROUP, id);
    }

    /** The principal of an assignment. */
    static Optional<SignOnPrincipal> find(JsonCursor assignment) {
        Optional<String> id = assignment.findText("PrincipalId");
        return switch (assignment.findText("PrincipalType").orElse("")) {
            case "USER" -> user(id);
            case "GROUP" -> group(id);
            default -> Optional.empty();
        };
    }

    private static Optional<SignOnPrincipal> of(String type, Optional<String> id) {
        return id.filter(text -> ID.matcher(text).matches()).map(text -> new SignOnPrincipal(type, text));
    }

    NodeId node() {
        return new NodeId("aws:identity-center:" + type + ":" + id);
    }

    /** States that it exists, under the name that a listing beside the answer gives it. */
    void state(Answer answer, SourceLocation at) {
        String listing = type.equals(USER) ? "Users" : "Groups";
        String name = stores(answer)
                .flatMap(store -> answer.beside().list("identitystore-list-" + type + "s", store, listing).stream())
                .filter(entry -> Stream.of("UserId", "GroupId")
                        .flatMap(member -> entry.find(member).stream())
                        .anyMatch(found -> found.scalar().equals(id)))
                .findFirst()
                .map(SignOnPrincipal::nameIn)
                .orElse(id);
        state(name, answer, at);
    }

    void state(String name, Answer answer, SourceLocation at) {
        answer.facts()
                .node(
                        node(),
                        type.equals(USER) ? NodeKind.HUMAN : NodeKind.GROUP,
                        name.isBlank() ? id : name,
                        IamFacts.provided().with(Property.NATIVE_ID, id),
                        at);
    }

    static String nameIn(JsonCursor entry) {
        return entry.findText("UserName")
                .or(() -> entry.findText("DisplayName"))
                .orElse("");
    }

    // A listing asks for one store, which collectors may or may not write into its path.
    private static Stream<String> stores(Answer answer) {
        Stream<String> named = answer.beside().list("sso-admin-list-instances", "", "Instances").stream()
                .flatMap(instance -> instance.findText("IdentityStoreId").stream());
        return Stream.concat(Stream.of(""), named);
    }
}
