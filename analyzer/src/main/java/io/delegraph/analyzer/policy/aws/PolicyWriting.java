package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.Conclusions;
import io.delegraph.analyzer.policy.aws.technique.TechniqueCatalog;
import io.delegraph.analyzer.policy.aws.technique.Writing;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.DerivedEdge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.CanModify;
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
                .forEach(subject -> new For(subject, accounts, conclusions).conclude());
    }

    /** The techniques on one principal. */
    private record For(PolicySubject subject, AwsAccounts accounts, Conclusions conclusions) {
        void conclude() {
            adding();
            documents().forEach((document, node) -> {
                List<Attached> others = subject.identity().stream()
                        .filter(attached -> !standsIn(attached, document))
                        .toList();
                TechniqueCatalog.writing().stream()
                        .filter(technique -> technique.on() == Writing.On.DOCUMENT)
                        .filter(technique ->
                                accounts.somebodyMay(accounts.universe().select(on(technique, node))))
                        .forEach(technique -> rewriting(technique, node, others));
            });
            mark();
        }

        private void adding() {
            List<Writing> possible = TechniqueCatalog.writing().stream()
                    .filter(technique ->
                            accounts.somebodyMay(accounts.universe().select(adding(technique))))
                    .toList();
            if (possible.isEmpty()) {
                return;
            }
            Rewritten rewritten = Rewritten.of(
                    subject,
                    "policy:add",
                    "a policy of somebody's choice is added",
                    unrestricted(subject.identity()),
                    Grounds.DEFINITE);
            possible.forEach(technique -> rewritten.open(technique, "", adding(technique), conclusions));
        }

        /** The calls that add a policy which applies to the principal; none when the technique is about others. */
        private List<Permission> adding(Writing technique) {
            return switch (technique.on()) {
                case USER -> subject.isUser() ? on(technique, subject.node()) : List.of();
                case ROLE -> subject.isRole() ? on(technique, subject.node()) : List.of();
                case GROUP ->
                    accounts.estate().groupsOf(subject.id()).stream()
                            .flatMap(group -> accounts.estate().snapshot().findNode(group).stream())
                            .flatMap(group -> on(technique, group.node()).stream())
                            .toList();
                case DOCUMENT -> List.of();
            };
        }

        private static List<Permission> on(Writing technique, Node node) {
            return technique.required().stream()
                    .map(call -> new Permission(call, name(node)))
                    .toList();
        }

        private void rewriting(Writing technique, Node document, List<Attached> others) {
            Rewritten rewritten = technique.way() == Writing.Way.SWITCH
                    ? switched(document, others)
                    : Rewritten.of(
                            subject,
                            "policy:rewrite:" + document.name(),
                            document.name() + " is rewritten",
                            unrestricted(others),
                            Grounds.DEFINITE);
            rewritten.open(technique, document.name(), on(technique, document), conclusions);
        }

        // Switching to another version gives what that version says; while there is no other version, somebody has to
        // make one first, so that the gate is conditional (or unknown, when the versions were not listed).
        private Rewritten switched(Node document, List<Attached> others) {
            String way = "policy:switch:" + document.name();
            String what = "another version of " + document.name() + " is in force";
            List<Attached> older = accounts.estate().otherVersions(document.id()).stream()
                    .map(Attached::of)
                    .toList();
            if (!older.isEmpty()) {
                List<Attached> switched = new ArrayList<>(others);
                switched.addAll(older);
                PrivilegeBounds gained = accounts.authorityUnder(subject.withIdentity(switched));
                return Rewritten.of(subject, way, what, gained, Grounds.DEFINITE);
            }
            return Rewritten.of(subject, way, what, unrestricted(others), speculative(document));
        }

        private static Grounds speculative(Node document) {
            boolean listed =
                    document.properties().findFlag(Property.VERSIONS_LISTED).orElse(false);
            String note = listed
                    ? "another version of " + document.name() + " is made that grants more; today there is none"
                    : "collect the other versions of " + document.name();
            Truth truth = listed ? Truth.CONDITIONAL : Truth.UNKNOWN;
            return new Grounds(Optional.of(truth), List.of(), note, document.at());
        }

        // Drawn for people: who may change what applies to whom. Nothing passes along it, the gate says what follows.
        private void mark() {
            List<Permission> anyOf = TechniqueCatalog.writing().stream()
                    .flatMap(technique -> adding(technique).stream())
                    .toList();
            PrivilegeSet writing = accounts.universe().select(anyOf);
            for (PolicySubject writer : accounts.insiders()) {
                Grounds grounds = accounts.grounds(writer, writing);
                if (grounds.truth().isPresent()) {
                    DerivedEdge edge = Derived.structure(CanModify.KIND, writer.id(), subject.id(), grounds, "grants");
                    conclusions.edge(edge);
                }
            }
        }

        /** The authority of the subject if, beside these, one more statement allowed everything. */
        private PrivilegeBounds unrestricted(List<Attached> others) {
            List<Attached> identity = new ArrayList<>(others);
            identity.add(AnyStatement.of(subject));
            return accounts.authorityUnder(subject.withIdentity(identity));
        }

        private Map<NodeId, Node> documents() {
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

        private boolean standsIn(Attached attached, NodeId document) {
            return accounts.estate()
                    .findDocument(attached.statement().id())
                    .filter(node -> node.id().equals(document))
                    .isPresent();
        }

        private static String name(Node node) {
            return node.properties()
                    .findText(Property.NATIVE_ID)
                    .orElse(node.id().value());
        }
    }
}
