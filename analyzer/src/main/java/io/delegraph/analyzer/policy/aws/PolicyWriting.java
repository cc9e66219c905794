package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.Conclusions;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.cypher.graph.DerivedEdge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.CanModify;
import io.delegraph.cypher.graph.edge.Requires;
import io.delegraph.cypher.graph.edge.Yields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who may write a policy that applies to y, and can act as y, has whatever y's ceilings and y's remaining denies leave.
 *
 * <p>A gate with two requirements (write, and be y), because writing the policy of somebody else gives the writer
 * nothing. Rewriting a document also takes its own denies away; adding a policy takes away none.
 */
final class PolicyWriting implements Deduction {
    @Override
    public void conclude(AwsAccounts accounts, Conclusions conclusions) {
        accounts.insiders().stream()
                .filter(subject -> !subject.isServiceLinked() && (subject.isUser() || subject.isRole()))
                .forEach(subject -> concludeFor(subject, accounts, conclusions));
    }

    private static void concludeFor(PolicySubject subject, AwsAccounts accounts, Conclusions conclusions) {
        List<Permission> adding = adding(subject, accounts);
        gate(subject, "add", "adds a policy of its choice", adding, subject.identity(), accounts, conclusions);
        documents(subject, accounts).forEach((document, node) -> {
            List<Attached> others = subject.identity().stream()
                    .filter(attached -> !standsIn(attached, document, accounts))
                    .toList();
            List<Permission> rewriting = List.of(new Permission("iam:CreatePolicyVersion", name(node)));
            gate(
                    subject,
                    "rewrite:" + node.name(),
                    "rewrites " + node.name(),
                    rewriting,
                    others,
                    accounts,
                    conclusions);
            switching(subject, node, others, accounts, conclusions);
        });
        mark(subject, accounts, conclusions);
    }

    private static List<Permission> adding(PolicySubject subject, AwsAccounts accounts) {
        List<Permission> anyOf = new ArrayList<>();
        String sort = subject.isUser() ? "User" : "Role";
        anyOf.add(new Permission("iam:Put" + sort + "Policy", subject.arn()));
        anyOf.add(new Permission("iam:Attach" + sort + "Policy", subject.arn()));
        for (NodeId group : accounts.estate().groupsOf(subject.id())) {
            String arn = accounts.estate()
                    .snapshot()
                    .findNode(group)
                    .map(stored -> name(stored.node()))
                    .orElse(group.value());
            anyOf.add(new Permission("iam:PutGroupPolicy", arn));
            anyOf.add(new Permission("iam:AttachGroupPolicy", arn));
        }
        return anyOf;
    }

    // Switching to another version gives what that version says; while there is no other version, somebody has to make
    // one first, so that the gate is conditional (or unknown, when the versions were not listed).
    private static void switching(
            PolicySubject subject,
            Node document,
            List<Attached> others,
            AwsAccounts accounts,
            Conclusions conclusions) {
        List<Permission> anyOf = List.of(new Permission("iam:SetDefaultPolicyVersion", name(document)));
        if (!accounts.somebodyMay(accounts.universe().select(anyOf))) {
            return;
        }
        List<Attached> older = accounts.estate().otherVersions(document.id()).stream()
                .map(Attached::of)
                .toList();
        if (!older.isEmpty()) {
            List<Attached> switched = new ArrayList<>(others);
            switched.addAll(older);
            PrivilegeBounds gained = accounts.authorityUnder(subject.withIdentity(switched));
            open(
                    subject,
                    "switch:" + document.name(),
                    "switches " + document.name() + " to an earlier version",
                    anyOf,
                    gained,
                    Grounds.DEFINITE,
                    conclusions);
            return;
        }
        boolean listed =
                document.properties().findFlag(Property.VERSIONS_LISTED).orElse(false);
        Grounds speculative = listed
                ? new Grounds(
                        Optional.of(Truth.CONDITIONAL),
                        List.of(),
                        "another version of " + document.name() + " is made that grants more; today there is none",
                        document.at())
                : new Grounds(
                        Optional.of(Truth.UNKNOWN),
                        List.of(),
                        "collect the other versions of " + document.name(),
                        document.at());
        PrivilegeBounds everything = unrestricted(subject.withIdentity(others), accounts);
        open(
                subject,
                "switch:" + document.name(),
                "switches " + document.name() + " to another version",
                anyOf,
                everything,
                speculative,
                conclusions);
    }

    private static void gate(
            PolicySubject subject,
            String way,
            String what,
            List<Permission> anyOf,
            List<Attached> remaining,
            AwsAccounts accounts,
            Conclusions conclusions) {
        if (accounts.somebodyMay(accounts.universe().select(anyOf))) {
            PrivilegeBounds gained = unrestricted(subject.withIdentity(remaining), accounts);
            open(subject, way, what, anyOf, gained, Grounds.DEFINITE, conclusions);
        }
    }

    private static void open(
            PolicySubject subject,
            String way,
            String what,
            List<Permission> anyOf,
            PrivilegeBounds gained,
            Grounds yield,
            Conclusions conclusions) {
        NodeId gate = new NodeId("gate:policy:" + way + ":" + subject.id());
        NodeId session = new NodeId("session:policy:" + way + ":" + subject.id());
        String name = subject.node().name();
        conclusions.node(Derived.gate(gate, NodeKind.CROSS_AND, name + " " + what, "iam:policy-writing"));
        conclusions.session(
                Derived.session(
                        session,
                        subject,
                        name + " after it " + what,
                        "What " + name + " could do once it " + what + "."),
                gained);
        conclusions.edge(Derived.requires(Requires.KIND, gate, subject.id(), "write", anyOf));
        Permission being = new Permission(Universe.BECOME, subject.id().value());
        conclusions.edge(Derived.requires(Requires.KIND, gate, subject.id(), "be", List.of(being)));
        conclusions.edge(Derived.edge(Yields.KIND, gate, session, yield, ""));
    }

    // Drawn for people: who may change what applies to whom. Nothing passes along it, the gate says what follows.
    private static void mark(PolicySubject subject, AwsAccounts accounts, Conclusions conclusions) {
        PrivilegeSet writing = accounts.universe().select(adding(subject, accounts));
        for (PolicySubject writer : accounts.insiders()) {
            Grounds grounds = accounts.grounds(writer, writing);
            if (grounds.truth().isPresent()) {
                DerivedEdge edge = Derived.structure(CanModify.KIND, writer.id(), subject.id(), grounds, "grants");
                conclusions.edge(edge);
            }
        }
    }

    /** The authority of the subject if one more statement allowed everything. */
    private static PrivilegeBounds unrestricted(PolicySubject subject, AwsAccounts accounts) {
        List<Attached> identity = new ArrayList<>(subject.identity());
        identity.add(AnyStatement.of(subject));
        return accounts.authorityUnder(subject.withIdentity(identity));
    }

    private static Map<NodeId, Node> documents(PolicySubject subject, AwsAccounts accounts) {
        Map<NodeId, Node> documents = new TreeMap<>();
        for (Attached attached : subject.identity()) {
            accounts.estate()
                    .findDocument(attached.statement().id())
                    .filter(node -> !node.properties()
                            .findFlag(Property.PROVIDER_MANAGED)
                            .orElse(false))
                    .ifPresent(node -> documents.put(node.id(), node));
        }
        return documents;
    }

    private static boolean standsIn(Attached attached, NodeId document, AwsAccounts accounts) {
        return accounts.estate()
                .findDocument(attached.statement().id())
                .filter(node -> node.id().equals(document))
                .isPresent();
    }

    private static String name(Node node) {
        return node.properties().findText(Property.NATIVE_ID).orElse(node.id().value());
    }
}
