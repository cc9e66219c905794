package io.delegraph.collector.facts;

import static io.delegraph.collector.facts.Field.optional;
import static io.delegraph.collector.facts.Field.property;
import static io.delegraph.collector.facts.Field.required;

import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Effect;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.Property;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The types of record, with every field that they have: the only list of them, for the reader and for the schema. */
enum RecordType {
    HEADER(
            "header",
            "Optional first record: which version this is, and what the facts are of.",
            required("schema", Shape.CHOICE, "The version of this format.").of(List.of("delegraph.facts/1")),
            optional("source", Shape.TEXT, "Names the source; else --source or the PATH does.")),
    PRINCIPAL(
            "principal",
            "Something that can hold authority.",
            CommonFields.ID,
            CommonFields.kind(
                    "User, Role or Group when absent and the id is such an ARN, else ServiceAccount.",
                    NodeClass.PRINCIPAL),
            CommonFields.NAME,
            CommonFields.NATIVE_ID,
            CommonFields.PROVIDER,
            CommonFields.ACCOUNT_ID,
            CommonFields.ENVIRONMENT,
            CommonFields.OWNER,
            CommonFields.TENANT,
            CommonFields.ZONE,
            CommonFields.NATURE,
            CommonFields.TAGS),
    CREDENTIAL(
            "credential",
            "Something that proves an identity. Never its value: a record with one is an error.",
            CommonFields.ID,
            CommonFields.kind("ApiKey when absent.", NodeClass.CREDENTIAL),
            CommonFields.NAME,
            CommonFields.NATIVE_ID,
            CommonFields.PROVIDER,
            CommonFields.ACCOUNT_ID,
            property(Property.FINGERPRINT, Shape.FINGERPRINT, "Keyed digest of the secret: fp:keyId:hex."),
            CommonFields.ENVIRONMENT,
            CommonFields.OWNER,
            CommonFields.TENANT,
            CommonFields.ZONE,
            property(Property.CREATED_AT, Shape.MOMENT, "When it was made."),
            property(Property.LAST_USED_AT, Shape.MOMENT, "When it was last used."),
            property(Property.LAST_ROTATED_AT, Shape.MOMENT, "When its secret was last replaced."),
            CommonFields.VALID_FROM,
            CommonFields.VALID_TO,
            property(Property.ENABLED, Shape.FLAG, "Whether it can be used at all."),
            property(Property.AUDIENCE, Shape.TEXTS, "Where it is accepted."),
            property(Property.SCOPES, Shape.TEXTS, "OAuth scopes or the like, as granted."),
            CommonFields.TAGS),
    TOOL(
            "tool",
            "Something an agent can call: a server, or one operation of it.",
            CommonFields.ID,
            CommonFields.kind("ToolOp when a server is named, else ToolServer.", NodeClass.TOOL),
            CommonFields.NAME,
            CommonFields.NATIVE_ID,
            optional("server", Shape.TEXT, "Id of the server that exposes the operation."),
            property(Property.LABELS, Shape.TEXTS, "What it does: readsUntrusted, egress, executesCode and so on."),
            property(Property.LABEL_SOURCE, Shape.CHOICE, "Who says so; DECLARED when labels have no source.")
                    .of(List.of("DECLARED", "REVIEWED", "OBSERVED")),
            CommonFields.ENVIRONMENT,
            CommonFields.OWNER,
            CommonFields.TENANT,
            CommonFields.ZONE,
            CommonFields.TAGS),
    RESOURCE(
            "resource",
            "Something authority is about, or a place where a credential can lie.",
            CommonFields.ID,
            CommonFields.kind("GenericResource when absent.", NodeClass.RESOURCE, NodeClass.LOCATION),
            CommonFields.NAME,
            CommonFields.NATIVE_ID,
            CommonFields.PROVIDER,
            CommonFields.ACCOUNT_ID,
            CommonFields.SENSITIVITY,
            CommonFields.ENVIRONMENT,
            property(Property.SCOPE_KEYS, Shape.TEXTS, "Keys by which its data can be limited, such as account."),
            property(Property.COUNT, Shape.WHOLE, "Number of records or objects, an estimate."),
            property(Property.ORGANIZATION_ID, Shape.TEXT, "With an account: the organization that it belongs to."),
            property(
                    Property.ORGANIZATION_PATH,
                    Shape.TEXT,
                    "With an account or unit: where it stands, as o-exampleorgid/r-ab12/ou-ab12-11111111/."),
            property(
                    Property.MANAGEMENT_ACCOUNT,
                    Shape.FLAG,
                    "With an account: whether it manages its organization, so that no policy of that limits it."),
            CommonFields.OWNER,
            CommonFields.TENANT,
            CommonFields.ZONE,
            CommonFields.TAGS),
    EDGE(
            "edge",
            "A directed statement about authority or structure.",
            required("kind", Shape.CHOICE, "One of docs/edges.").of(CommonFields.edgeKinds()),
            required("from", Shape.TEXT, "Id of the node that it starts at."),
            required("to", Shape.TEXT, "Id of the node that it ends at; a resource or pattern with actions."),
            optional("truth", Shape.CHOICE, "DEFINITE when absent; CONDITIONAL when there is a condition.")
                    .of(CommonFields.truths()),
            property(Property.CONDITION, Shape.TEXT, "On what it depends, for people."),
            optional("cap", Shape.CAP, "What it lets through; everything when absent."),
            optional("evidence", Shape.CHOICE, "What it rests on; DECLARED when absent.")
                    .of(CommonFields.evidence()),
            CommonFields.VALID_FROM,
            CommonFields.VALID_TO,
            property(Property.DISCRIMINATOR, Shape.TEXT, "Tells parallel edges of one kind apart."),
            property(Property.SUBJECT_BOUND, Shape.TEXT, "The subject whom a credential or consent is bound to."),
            property(
                    Property.BINDING_ENFORCED,
                    Shape.FLAG,
                    "Whether what is bound to one subject serves that one only."),
            property(Property.CALLER_AUTHORIZATION, Shape.CHOICE, "Whether the callee checks the caller's own rights.")
                    .of(List.of("ENFORCED", "NONE", "UNKNOWN")),
            optional("actions", Shape.TEXTS, "With HAS_GRANT: what the grant without a policy allows on the target."),
            optional("effect", Shape.CHOICE, "With actions; ALLOW when absent.").of(Field.names(Effect.values())),
            optional("conditions", Shape.CONDITIONS, "With actions: tests as in an AWS policy.")),
    AWS_POLICY(
            "aws.policy",
            "An AWS policy document and what it is attached to.",
            required("kind", Shape.CHOICE, "Where it stands, which decides how it takes part.")
                    .of(List.of("identity", "resource", "scp", "rcp", "session", "boundary", "trust")),
            required("target", Shape.TEXT, "Id or ARN of what it is attached to; an account id is that account."),
            optional("name", Shape.TEXT, "Name of the policy."),
            required("document", Shape.DOCUMENT, "The document as AWS has it.")),
    USECASE(
            "usecase",
            "What an agent is registered for, and who answers for it.",
            optional("id", Shape.TEXT, "Id of the record; usecase: and the agent when absent."),
            CommonFields.NAME,
            required("agent", Shape.TEXT, "Id of the agent."),
            optional("owner", Shape.TAGS, "Who answers for it: business and technical, each an id."),
            optional("tools", Shape.TEXTS, "Ids of the tools that it is registered with."),
            property(Property.DATASETS, Shape.TEXTS, "Ids, ARNs or patterns of the data that it is about."),
            property(Property.ACCESS, Shape.CHOICE, "What it is meant to do to the data.")
                    .of(List.of("READ", "WRITE")),
            CommonFields.ENVIRONMENT,
            property(Property.LIFECYCLE, Shape.CHOICE, "How far it is.")
                    .of(List.of("IDEA", "PILOT", "APPROVED", "PROD", "RETIRED")),
            property(Property.TIER, Shape.TEXT, "Class of risk that the organisation gave it."),
            property(Property.VENDORS, Shape.TEXTS, "Who supplies parts of it."),
            property(Property.MODELS, Shape.TEXTS, "Models that it runs on."),
            property(Property.PROMPTS, Shape.TEXTS, "Names of its prompts; not their text.")),
    COVERAGE(
            "coverage",
            "How much of its source this document states; never more than could be read of it.",
            optional("source", Shape.TEXT, "The source's name, as in the header."),
            optional("scope", Shape.TEXT, "The part that it speaks of."),
            required("completeness", Shape.CHOICE, "Only what is COMPLETE closes facts that are not stated again.")
                    .of(Field.names(Completeness.values())),
            optional("reason", Shape.TEXT, "Why it is not complete.")),
    REQUEST("request", "What somebody asked an agent to do, and what was approved of it.", EventFields.request()),
    APPROVAL("approval", "Somebody approved something: a call behind a gate, or more scope.", EventFields.approval()),
    CALL("call", "A call that was seen.", EventFields.call()),
    SCOPE_MAPPING("scope-mapping", "What one scope of a token stands for at one audience.", EventFields.scopeMapping()),
    TASK_TEMPLATE("task-template", "What tasks of one sort may do, approved by somebody.", EventFields.taskTemplate());

    /** Types of the format that this version does not read. */
    static final List<String> NOT_READ = List.of("control", "evidence", "system");

    private final String type;
    private final String meaning;
    // List.of is immutable; its type does not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Field> fields;

    RecordType(String type, String meaning, Field... fields) {
        this.type = type;
        this.meaning = meaning;
        this.fields = List.of(fields);
    }

    /** Whether it says what happened, and declares nothing. */
    boolean isEvent() {
        return this == REQUEST || this == APPROVAL || this == CALL;
    }

    /** As the record's {@code type} says it. */
    String type() {
        return type;
    }

    String meaning() {
        return meaning;
    }

    List<Field> fields() {
        return fields;
    }

    Optional<Field> findField(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    static Optional<RecordType> findByType(String type) {
        return Arrays.stream(values()).filter(each -> each.type.equals(type)).findFirst();
    }
}
