package io.delegraph.collector.aws.cloudtrail;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.event.Party;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who made a call. Source: AWS CloudTrail user guide, "CloudTrail userIdentity element".
 *
 * @param actor      whose policies decide: of a session the role or user that issued it
 * @param subject    for whom, as identity propagation or a source identity says
 * @param credential id of the key that was presented
 * @param temporary  whether that key belongs to a session
 */
record Caller(Party actor, Optional<Party> subject, Optional<String> credential, boolean temporary) {
    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_]{1,128}");
    private static final String HIDDEN = "HIDDEN_DUE_TO_SECURITY_REASONS";
    private static final String IDENTITY = "userIdentity";

    /** The caller; nothing when the event does not say who it was. */
    static Optional<Caller> of(TrailEvent event) {
        Optional<String> credential = event.textAt(IDENTITY, "accessKeyId").filter(Caller::isKeyId);
        String type = event.textAt(IDENTITY, "type").orElse("");
        boolean session = type.equals("AssumedRole") || type.equals("FederatedUser");
        boolean temporary =
                session || credential.filter(id -> id.startsWith("ASIA")).isPresent();
        return SignIn.whoSwitched(event)
                .map(Caller::named)
                .or(() -> actor(event, type))
                .map(actor -> new Caller(actor, subject(event), credential, temporary));
    }

    /** Whether the text can be the id of a key, which is no secret. */
    static boolean isKeyId(String text) {
        return KEY_ID.matcher(text).matches();
    }

    private static Optional<Party> actor(TrailEvent event, String type) {
        return switch (type) {
            case "AssumedRole", "FederatedUser" ->
                event.textAt(IDENTITY, "sessionContext", "sessionIssuer", "arn")
                        .or(() -> event.textAt(IDENTITY, "arn"))
                        .map(Caller::named)
                        .or(() -> byName(event, NodeKind.ROLE));
            case "IdentityCenterUser" -> onBehalfOf(event).or(() -> byName(event, NodeKind.HUMAN));
            case "IAMUser", "Root" -> byName(event, NodeKind.USER);
            case "AWSService", "" -> service(event);
            default -> byName(event, NodeKind.EXTERNAL_IDENTITY);
        };
    }

    private static Optional<Party> byName(TrailEvent event, NodeKind otherwise) {
        Optional<String> arn = event.textAt(IDENTITY, "arn");
        if (arn.isPresent()) {
            return arn.map(Caller::named);
        }
        Optional<String> user = event.textAt(IDENTITY, "userName").filter(name -> !name.equals(HIDDEN));
        Optional<String> account = event.textAt(IDENTITY, "accountId");
        if (otherwise == NodeKind.USER && user.isPresent() && account.isPresent()) {
            return Optional.of(named("arn:" + event.partition() + ":iam::" + account.get() + ":user/" + user.get()));
        }
        return Stream.of(user, event.textAt(IDENTITY, "principalId"), account)
                .flatMap(Optional::stream)
                .filter(NamePattern::isName)
                .findFirst()
                .map(name -> new Party(
                        name, event.account().filter(name::equals).isPresent() ? NodeKind.ACCOUNT : otherwise));
    }

    private static Optional<Party> service(TrailEvent event) {
        Optional<String> address = event.at(IDENTITY).flatMap(who -> TrailEvent.text(who, "invokedBy"));
        boolean own = event.text("eventType").filter("AwsServiceEvent"::equals).isPresent()
                || event.textAt(IDENTITY, "type").isPresent();
        return address.or(() -> own ? event.text("eventSource") : Optional.empty())
                .filter(NamePattern::isName)
                .map(name -> new Party(name, NodeKind.EXTERNAL_IDENTITY))
                .or(() -> byName(event, NodeKind.EXTERNAL_IDENTITY));
    }

    /** A party by its ARN. */
    static Party named(String arn) {
        boolean role = arn.contains(":role/") || arn.contains(":assumed-role/");
        boolean user = arn.contains(":user/") || arn.endsWith(":root");
        NodeKind workload = arn.contains("/workload-identity/") ? NodeKind.AGENT : NodeKind.EXTERNAL_IDENTITY;
        return new Party(arn, role ? NodeKind.ROLE : user ? NodeKind.USER : workload);
    }

    private static Optional<Party> subject(TrailEvent event) {
        return onBehalfOf(event).or(() -> sourceIdentity(event).map(Party::human));
    }

    private static Optional<Party> onBehalfOf(TrailEvent event) {
        return event.at(IDENTITY, "onBehalfOf")
                .flatMap(who -> TrailEvent.text(who, "userId"))
                .filter(NamePattern::isName)
                .map(Party::human);
    }

    /** The person's name that the first session was given and every later one carries. */
    static Optional<String> sourceIdentity(TrailEvent event) {
        Optional<String> carried = event.textAt(IDENTITY, "sessionContext", "sourceIdentity");
        Optional<String> set = event.textAt("requestParameters", "sourceIdentity")
                .filter(name -> event.service().equals("sts"));
        Optional<JsonCursor> response =
                event.at("responseElements").filter(is -> event.service().equals("sts"));
        return carried.or(() -> set)
                .or(() -> response.flatMap(each -> TrailEvent.text(each, "sourceIdentity")))
                .filter(NamePattern::isName);
    }
}
