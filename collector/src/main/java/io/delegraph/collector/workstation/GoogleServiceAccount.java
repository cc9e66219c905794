package io.delegraph.collector.workstation;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.secret.Secret;
import io.delegraph.collector.parse.secret.Slot;
import io.delegraph.collector.parse.secret.SlotReader;
import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.Authenticates;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** States keys of Google service accounts, and the accounts that they or others become. */
record GoogleServiceAccount(UserFacts facts) {
    private static final int LONGEST = 2_048;
    private static final Pattern KEY_ID = Pattern.compile("[0-9a-f]{40}");
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+");
    private static final Pattern IMPERSONATION =
            Pattern.compile(".*/serviceAccounts/([A-Za-z0-9._+-]+@[A-Za-z0-9.-]+):[A-Za-z]+");

    /** The key in the object, if there is one; it is the account. */
    Optional<NodeId> key(JsonCursor object, Slots slots) {
        Optional<JsonCursor> value = object.find("private_key");
        Optional<String> text = value.flatMap(JsonCursor::text);
        if (text.isEmpty()) {
            facts.reject(WorkstationProblem.UNREADABLE_ENTRY, object.at(), "private_key");
            return Optional.empty();
        }
        SourceLocation at = value.orElseThrow().at();
        Slot slot = SlotReader.read(text.get());
        if (!(slot instanceof Slot.Literal literal)) {
            return slots.state(text.get(), NodeKind.API_KEY, Optional.empty(), at);
        }
        Optional<String> audience = object.findText("token_uri").flatMap(Audience::find);
        NodeId key = slots.contained(node(object, literal.secret(), at), audience);
        Optional<String> email = object.findText("client_email")
                .filter(found -> EMAIL.matcher(found).matches());
        if (email.isEmpty()) {
            facts.problem(WorkstationProblem.UNKNOWN_ACCOUNT, object.at());
        } else {
            account(email.get(), object.findText("project_id"), at);
            facts.state(authenticates(key, email.get(), Truth.DEFINITE, Properties.none(), at));
        }
        return Optional.of(key);
    }

    /** The credential's identity may become the account that the address names. */
    void impersonated(NodeId credential, JsonCursor address) {
        Matcher matcher = IMPERSONATION.matcher(address.scalar());
        if (address.scalar().length() > LONGEST || !matcher.matches()) {
            facts.problem(WorkstationProblem.UNKNOWN_ACCOUNT, address.at());
            return;
        }
        Properties condition = Properties.none()
                .with(Property.CONDITION, "the service account lets the credential's identity impersonate it");
        account(matcher.group(1), Optional.empty(), address.at());
        facts.state(authenticates(credential, matcher.group(1), Truth.UNKNOWN, condition, address.at()));
    }

    private Node node(JsonCursor object, Secret secret, SourceLocation at) {
        Node found = secret.credential(facts.fingerprinter(), NodeKind.API_KEY, facts.place(at), at);
        Optional<String> keyId = object.findText("private_key_id")
                .filter(id -> KEY_ID.matcher(id).matches());
        Properties properties = found.properties().with(Property.PROVIDER, "gcp");
        if (keyId.isEmpty()) {
            return Node.configured(found.id(), found.kind(), found.name(), properties, at);
        }
        NodeId id = new NodeId("gcp:service-account-key:" + keyId.get());
        String name = "service account key " + keyId.get().substring(0, 8);
        return Node.configured(id, NodeKind.API_KEY, name, properties.with(Property.NATIVE_ID, keyId.get()), at);
    }

    private void account(String email, Optional<String> project, SourceLocation at) {
        Properties properties = Properties.none().with(Property.PROVIDER, "gcp").with(Property.NATIVE_ID, email);
        if (project.isPresent()) {
            properties = properties.with(Property.ACCOUNT_ID, project.get());
        }
        facts.state(new Node(id(email), NodeKind.SERVICE_ACCOUNT, email, properties, Evidence.DECLARED, at));
    }

    private static Edge authenticates(
            NodeId credential, String email, Truth truth, Properties properties, SourceLocation at) {
        return new Edge(
                Authenticates.KIND, credential, id(email), Cap.UNLIMITED, truth, properties, Evidence.DECLARED, at);
    }

    private static NodeId id(String email) {
        return new NodeId("gcp:service-account:" + email);
    }
}
