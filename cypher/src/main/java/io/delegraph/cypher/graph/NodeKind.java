package io.delegraph.cypher.graph;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a node is: the leaf label in Neo4j, below the label of its {@link NodeClass}.
 *
 * <p>The only source of labels: no label is ever built from input.
 */
public enum NodeKind {
    /** A person. */
    HUMAN(NodeClass.PRINCIPAL, "Human"),
    /** An account of an identity provider (an IAM user) of which nothing says whether a person or a program uses it. */
    USER(NodeClass.PRINCIPAL, "User"),
    /** A program that chooses its own tool calls, mostly by a language model. */
    AGENT(NodeClass.PRINCIPAL, "Agent"),
    /** An identity made for a program. */
    SERVICE_ACCOUNT(NodeClass.PRINCIPAL, "ServiceAccount"),
    /** An identity that others take on for a session. */
    ROLE(NodeClass.PRINCIPAL, "Role"),
    /** A set of principals that receive grants together. */
    GROUP(NodeClass.PRINCIPAL, "Group"),
    /** Running code: an instance, a function, a pod, a build. */
    WORKLOAD(NodeClass.PRINCIPAL, "Workload"),
    /** A client application of an OAuth provider. */
    OAUTH_APP(NodeClass.PRINCIPAL, "OAuthApp"),
    /** A subject, or a pattern of subjects, that a foreign party vouches for: another account, an issuer, a service. */
    EXTERNAL_IDENTITY(NodeClass.PRINCIPAL, "ExternalIdentity"),
    /** A principal under other statements than its own: a capped session, or a principal whose policy was rewritten. */
    SESSION(NodeClass.PRINCIPAL, "Session"),

    /** A static key pair or API key. */
    API_KEY(NodeClass.CREDENTIAL, "ApiKey"),
    /** A token that is presented as it is. */
    ACCESS_TOKEN(NodeClass.CREDENTIAL, "AccessToken"),
    /** A token that is exchanged for access tokens. */
    REFRESH_TOKEN(NodeClass.CREDENTIAL, "RefreshToken"),
    /** A certificate with its private key. */
    CERTIFICATE(NodeClass.CREDENTIAL, "Certificate"),
    /** An SSH key pair. */
    SSH_KEY(NodeClass.CREDENTIAL, "SshKey"),
    /** A password. */
    PASSWORD(NodeClass.CREDENTIAL, "Password"),

    /** A store made for secrets. */
    SECRET_STORE(NodeClass.LOCATION, "SecretStore"),
    /** A source repository. */
    REPO(NodeClass.LOCATION, "Repo"),
    /** A configuration file or an environment. */
    CONFIG(NodeClass.LOCATION, "Config"),

    /** A server that offers operations to agents. */
    TOOL_SERVER(NodeClass.TOOL, "ToolServer"),
    /** One operation of a tool. */
    TOOL_OP(NodeClass.TOOL, "ToolOp"),

    /** A resource of no more specific kind. */
    RESOURCE(NodeClass.RESOURCE, "GenericResource"),
    /** A database or another store of records. */
    DATA_STORE(NodeClass.RESOURCE, "DataStore"),
    /** An object store's container. */
    BUCKET(NodeClass.RESOURCE, "Bucket"),
    /** A stored secret. */
    SECRET(NodeClass.RESOURCE, "Secret"),
    /** A message queue or topic. */
    QUEUE(NodeClass.RESOURCE, "Queue"),
    /** A callable interface. */
    API(NodeClass.RESOURCE, "Api"),
    /** A cryptographic key that a provider keeps. */
    KEY(NodeClass.RESOURCE, "Key"),
    /** A container for a role that compute can be given (AWS instance profile). */
    INSTANCE_PROFILE(NodeClass.RESOURCE, "InstanceProfile"),
    /** An account, project or tenant of a provider. */
    ACCOUNT(NodeClass.RESOURCE, "Account"),
    /** A group of accounts in an organization, its root included: policies on it hold for every account below. */
    ORGANIZATIONAL_UNIT(NodeClass.RESOURCE, "OrganizationalUnit"),

    /** A policy document that several principals can share. */
    POLICY_DOCUMENT(NodeClass.POLICY, "PolicyDocument"),
    /** One statement that allows or denies. */
    GRANT(NodeClass.POLICY, "Grant"),
    /** One statement of a policy that only limits: boundary, SCP, RCP, session policy. */
    CEILING(NodeClass.POLICY, "Ceiling"),

    /** All requirements are checked against one calling session. */
    SESSION_AND(NodeClass.GATE, "SessionAnd"),
    /** Different calls, possibly by different identities. */
    CROSS_AND(NodeClass.GATE, "CrossAnd"),
    /** k of n people must agree. */
    APPROVAL_GATE(NodeClass.GATE, "ApprovalGate"),
    /** Open only in an interval. */
    TIME_GATE(NodeClass.GATE, "TimeGate"),

    /** Who answers for something. */
    OWNER(NodeClass.GOVERNANCE, "Owner"),
    /** An entry in a system of record. */
    RECORD(NodeClass.GOVERNANCE, "Record"),
    /** What tasks of one sort may do, approved by somebody. */
    TASK_TEMPLATE(NodeClass.GOVERNANCE, "TaskTemplate"),
    /** What a token's scope stands for at one audience. */
    SCOPE_MAPPING(NodeClass.GOVERNANCE, "ScopeMapping"),
    /** A control that is meant to hold. */
    CONTROL(NodeClass.GOVERNANCE, "Control"),

    /** A node of another tool's graph whose kinds are not registered here; {@link Property#FOREIGN_KINDS} names them. */
    FOREIGN(NodeClass.UNMAPPED, "Foreign");

    private final NodeClass nodeClass;
    private final String label;

    NodeKind(NodeClass nodeClass, String label) {
        this.nodeClass = nodeClass;
        this.label = label;
    }

    /** The broad sort. */
    public NodeClass nodeClass() {
        return nodeClass;
    }

    /** The Neo4j label and the name in every output, such as {@code ServiceAccount}. */
    public String label() {
        return label;
    }

    /** The kind with this label, exactly as written. */
    public static Optional<NodeKind> findByLabel(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }
}
