package io.delegraph.cypher.graph;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every property that a collected node or edge may have besides its identity and provenance.
 *
 * <p>The only source of property names: none is ever built from input.
 */
public enum Property {
    /** The provider's own id, such as an ARN; also a name by which questions can ask. */
    NATIVE_ID("nativeId"),
    /** Who issued it: {@code aws}, {@code kubernetes}. */
    PROVIDER("provider"),
    /** Account, project or tenant that it belongs to. */
    ACCOUNT_ID("accountId"),
    /** Organization that an account belongs to, such as {@code o-exampleorgid}. */
    ORGANIZATION_ID("organizationId"),
    /** Where an account or unit stands in its organization: {@code o-exampleorgid/r-ab12/ou-ab12-11111111/}. */
    ORGANIZATION_PATH("organizationPath"),
    /** Set on the account that manages its organization: no policy of the organization limits it. */
    MANAGEMENT_ACCOUNT("managementAccount"),
    /** IAM path, or another folder within the account. */
    PATH("path"),
    /** {@link Environment} by name. */
    ENVIRONMENT("environment"),
    /** {@link Sensitivity} by name. */
    SENSITIVITY("sensitivity"),
    /** Who answers for it. */
    OWNER("owner"),
    /** Organisation or customer it belongs to. */
    TENANT("tenant"),
    /** Part of the estate such as {@code crown-jewels} or {@code tier-zero}. */
    ZONE("zone"),
    /** Key-value tags as {@code key=value}. */
    TAGS("tags"),
    /** When it was made, as its provider says. */
    CREATED_AT("createdAt"),
    /** When it was last used, as its provider says. */
    LAST_USED_AT("lastUsedAt"),
    /** When its secret was last replaced. */
    LAST_ROTATED_AT("lastRotatedAt"),
    /** When it starts to be valid. */
    VALID_FROM("validFrom"),
    /** When it ends to be valid. */
    VALID_TO("validTo"),
    /** Whether it can be used at all. */
    ENABLED("enabled"),
    /** Whether a second factor is enrolled. */
    MFA("mfa"),
    /** Whether a console password exists. */
    PASSWORD_ENABLED("passwordEnabled"),
    /** {@link Fingerprint} of the secret, as text. */
    FINGERPRINT("fingerprint"),
    /**
     * Fingerprints of what other tools write in place of the secret (its SHA-1, a scanner's own digest), as text: two
     * credentials that share any fingerprint, this one or {@link #FINGERPRINT}, have the same secret.
     */
    EQUIVALENT_FINGERPRINTS("equivalentFingerprints"),
    /** What stands in place of a secret's value, such as {@code env:TOKEN} or {@code op://vault/item/field}. */
    REFERENCE("reference"),
    /** Name of a role or permission set that a sign-on session is opened for. */
    ROLE_NAME("roleName"),
    /** Whether a scanner found that the secret still works. */
    VERIFIED("verified"),
    /** Where a tool takes its credential from: {@code env:NAME}, {@code header:NAME}, {@code arg:--token}, {@code url}. */
    SLOT("slot"),
    /** Names of the environment variables that running code is given; never their values. */
    VARIABLES("variables"),
    /** The service that runs commands on the machine for those whom it lets: {@code ssm}. */
    MANAGED_BY("managedBy"),
    /** What stands in the slot: {@code LITERAL}, {@code ENVIRONMENT}, {@code INPUT}, {@code MANAGER} or {@code FILE}. */
    SLOT_CONTENT("slotContent"),
    /** The program that an agent is, such as {@code cursor}. */
    CLIENT("client"),
    /** The command that starts a tool server, without its folder and arguments. */
    LAUNCHER("launcher"),
    /** The package that the command runs: {@code npm:name}, {@code pypi:name}, {@code oci:image}, {@code git:url}, {@code script:url}. */
    PACKAGE("package"),
    /** The version that the command asks for, as written. */
    PACKAGE_VERSION("packageVersion"),
    /** How client and server talk: {@code stdio}, {@code http}, {@code sse}, {@code ws}. */
    TRANSPORT("transport"),
    /** Address of a remote server: scheme, host, port and path, without credentials and query. */
    ENDPOINT("endpoint"),
    /** Whether calls wait for a person: {@code AUTO}, {@code ASK} or {@code UNKNOWN}. */
    APPROVAL("approval"),
    /** Set on a user whose folder is surely a home and not a project's. */
    HOME_FOLDER("homeFolder"),
    /** Who may read a place: {@code PUBLIC}, {@code INTERNAL} or {@code PRIVATE}. */
    VISIBILITY("visibility"),
    /** Where a credential is accepted. */
    AUDIENCE("audience"),
    /** OAuth scopes or the like, as granted. */
    SCOPES("scopes"),
    /** By what the presenter of a credential has to prove that it is its own: {@code jkt}, {@code x5t#S256}; absent for a bearer. */
    SENDER_CONSTRAINED("senderConstrained"),
    /** Keys by which data of the resource can be limited, such as {@code account}. */
    SCOPE_KEYS("scopeKeys"),
    /** Number of records or objects, an estimate. */
    COUNT("count"),
    /** {@link PolicyType} by name. */
    POLICY_TYPE("policyType"),
    /** Name of the inline policy or of the policy document that a statement stands in. */
    POLICY_NAME("policyName"),
    /** Whether the provider owns the document, so that no customer can change it. */
    PROVIDER_MANAGED("providerManaged"),
    /** Whether the document's other versions are listed by {@link #OTHER_VERSIONS}. */
    VERSIONS_LISTED("versionsListed"),
    /** Ids of versions that are not in force. */
    OTHER_VERSIONS("otherVersions"),
    /** Id of the version that a statement stands in, when it is not the one in force. */
    VERSION("version"),
    /** Statement id as written. */
    SID("sid"),
    /** {@link Effect} by name. */
    EFFECT("effect"),
    ACTIONS("actions"),
    NOT_ACTIONS("notActions"),
    RESOURCES("resources"),
    NOT_RESOURCES("notResources"),
    PRINCIPALS("principals"),
    NOT_PRINCIPALS("notPrincipals"),
    /** Conditions, one {@code operator key value} per entry; a space within operator or key is {@code %20}. */
    CONDITIONS("conditions"),
    /** Set on a statement that could not be read whole: what it allows or denies is UNKNOWN. */
    UNREADABLE("unreadable"),
    /** What an edge's condition says, for people. */
    CONDITION("condition"),
    /** Tells parallel edges apart. */
    DISCRIMINATOR("discriminator"),
    /** Whether the callee checks the caller's own rights: {@code ENFORCED}, {@code NONE} or {@code UNKNOWN}. */
    CALLER_AUTHORIZATION("callerAuthorization"),
    /** The subject whom a credential or consent is bound to. */
    SUBJECT_BOUND("subjectBound"),
    /** Whether the holder keeps what is bound to one subject from serving another; taken for true unless stated. */
    BINDING_ENFORCED("bindingEnforced"),
    /** What a tool does: {@code readsUntrusted}, {@code egress}, {@code executesCode} and so on. */
    LABELS("labels"),
    /** Who stated the labels: {@code DECLARED}, {@code REVIEWED} or {@code OBSERVED}. */
    LABEL_SOURCE("labelSource"),
    /** Whether the node is a person, a program or nobody said: {@code HUMAN}, {@code MACHINE}, {@code UNKNOWN}. */
    NATURE("nature"),
    /** How many approvers a gate needs. */
    APPROVALS_NEEDED("approvalsNeeded"),
    /** How far a use case is: {@code IDEA}, {@code PILOT}, {@code APPROVED}, {@code PROD} or {@code RETIRED}. */
    LIFECYCLE("lifecycle"),
    /** Class of risk that an organisation gave a use case. */
    TIER("tier"),
    /** Ids, ARNs or patterns of the data that a use case is about. */
    DATASETS("datasets"),
    /** What a use case is meant to do to its data: {@code READ} or {@code WRITE}. */
    ACCESS("access"),
    /** What a task template or a scope allows, each as {@link io.delegraph.cypher.graph.event.Allowance#text()}. */
    ALLOWANCES("allowances"),
    /** Who approved it; absent while it is only proposed. */
    APPROVER("approver"),
    /** Reference to the approval elsewhere. */
    TICKET("ticket"),
    /** Number of runs that a proposal was learned from. */
    SUPPORT("support"),
    /** How often something was seen. */
    CALLS_COUNTED("callsCounted"),
    /** How often it was tried and refused; not in {@link #CALLS_COUNTED}. */
    CALLS_REFUSED("callsRefused"),
    /** When something was first seen, as its recorder says. */
    FIRST_CALL("firstCall"),
    /** When something was last seen, as its recorder says. */
    LAST_CALL("lastCall"),
    /** Who supplies parts of a use case. */
    VENDORS("vendors"),
    /** Models that a use case runs on. */
    MODELS("models"),
    /** Names of the prompts of a use case; not their text. */
    PROMPTS("prompts"),
    /** The technique that a gate stands for. */
    TECHNIQUE("technique"),
    /** {@link Closure} in which a conclusion holds, by label. */
    CLOSURE("closure"),
    /** Access levels that a conclusion is about, weakest first. */
    LEVELS("levels"),
    /** Kinds that a node or an edge has in another tool's graph, the primary one first. */
    FOREIGN_KINDS("foreignKinds"),
    /** Properties that it has there, as one JSON object. */
    FOREIGN_PROPERTIES("foreignProperties"),
    /** What that tool calls itself in the graph's metadata. */
    FOREIGN_SOURCE_KIND("foreignSourceKind"),
    /** How an edge's ends are matched there when not by id: its start and its end, each as one JSON object. */
    FOREIGN_ENDS("foreignEnds"),
    /** Whether the node is only named there by edges, and stated by nobody. */
    FOREIGN_REFERENCE("foreignReference"),
    /** What the analyzer wants a person to read. */
    EXPLANATION("explanation");

    private final String key;

    Property(String key) {
        this.key = key;
    }

    /** The property's name in Neo4j. */
    public String key() {
        return key;
    }

    /** The property with this name, exactly as written. */
    public static Optional<Property> findByKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }
}
