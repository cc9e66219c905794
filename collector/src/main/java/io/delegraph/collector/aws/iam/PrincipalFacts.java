package io.delegraph.collector.aws.iam;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.policy.PolicyHeading;
import io.delegraph.collector.parse.policy.PolicyReader;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.graph.edge.AttachedTo;
import io.delegraph.cypher.graph.edge.HasGrant;
import io.delegraph.cypher.graph.edge.LimitedBy;
import io.delegraph.cypher.graph.edge.MemberOf;
import io.delegraph.cypher.graph.edge.PartOf;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** States users, groups and roles with their inline policies, and notes which managed ones they have. */
final class PrincipalFacts {
    private static final int LONGEST_NAME = 512;

    private final IamIndex index;
    private final Attachments attachments;
    private final Set<NodeId> missingGroups = new HashSet<>();

    PrincipalFacts(IamIndex index, Attachments attachments) {
        this.index = index;
        this.attachments = attachments;
    }

    void user(IamRecord user) {
        principal(user, NodeKind.USER, user.properties());
        inline(user, "UserPolicyList");
        managed(user);
        entries(user, "GroupList").forEach(group -> member(user, group));
    }

    void group(IamRecord group) {
        principal(group, NodeKind.GROUP, group.properties());
        inline(group, "GroupPolicyList");
        managed(group);
    }

    void role(IamRecord role) {
        Properties properties = role.properties();
        Optional<JsonCursor> lastUsed = role.cursor().findObject("RoleLastUsed");
        if (lastUsed.isPresent()) {
            properties = role.withTime(properties, Property.LAST_USED_AT, lastUsed.get(), "LastUsedDate");
        }
        principal(role, NodeKind.ROLE, properties);
        trust(role);
        inline(role, "RolePolicyList");
        managed(role);
        role.cursor().listElements("InstanceProfileList").forEach(profile -> profile(role, profile));
    }

    private static void principal(IamRecord record, NodeKind kind, Properties properties) {
        record.facts()
                .node(
                        record.id(),
                        kind,
                        record.arn().name(),
                        properties,
                        record.cursor().at());
        if (incomplete(record.cursor())) {
            record.facts()
                    .problem(IamProblem.INCOMPLETE_RECORD.at(
                            record.cursor().at(), record.arn().type()));
            unknown(record, record.id() + "/incomplete", record.cursor().at());
        }
    }

    // What is missing inside a policy document makes the statements there PARTIAL, which says less.
    private static boolean incomplete(JsonCursor value) {
        return value.cutHere()
                || value.elements().stream().anyMatch(PrincipalFacts::incomplete)
                || value.members().entrySet().stream()
                        .anyMatch(
                                member -> !member.getKey().endsWith("PolicyDocument") && incomplete(member.getValue()));
    }

    private static void trust(IamRecord role) {
        PolicyHeading heading = PolicyHeading.inForce(PolicyType.TRUST, role.id() + "/trust", "trust policy");
        Optional<JsonCursor> document = role.cursor().find("AssumeRolePolicyDocument");
        if (document.isEmpty()) {
            role.facts()
                    .problem(IamProblem.MISSING_TRUST_POLICY.at(role.cursor().at()));
        }
        List<Statement> statements = document.map(found -> PolicyReader.read(found, heading))
                .orElseGet(
                        () -> List.of(PolicyReader.unread(heading, role.cursor().at())));
        for (Statement statement : statements) {
            role.facts().statement(statement);
            role.facts().edge(AttachedTo.KIND, statement.id(), role.id(), statement.at());
        }
    }

    private static void inline(IamRecord record, String member) {
        for (JsonCursor policy : entries(record, member)) {
            Optional<String> name = policy.findText("PolicyName");
            Optional<JsonCursor> document = policy.find("PolicyDocument");
            if (!named(name) || document.isEmpty()) {
                unreadable(record, "inline", policy);
                continue;
            }
            String prefix = record.id() + "/inline/" + name.get();
            PolicyHeading heading = PolicyHeading.inForce(PolicyType.IDENTITY, prefix, name.get());
            PolicyReader.read(document.get(), heading).forEach(statement -> grant(record, statement, policy.at()));
        }
    }

    private void managed(IamRecord record) {
        for (JsonCursor policy : entries(record, "AttachedManagedPolicies")) {
            Optional<Arn> arn = policy.findText("PolicyArn").flatMap(Arn::find);
            if (arn.isEmpty()) {
                unreadable(record, "attached", policy);
                continue;
            }
            attachments.attach(record.id(), arn.get(), Attachments.Use.GRANT, record.facts(), policy.at());
        }
        record.cursor().find("PermissionsBoundary").ifPresent(boundary -> boundary(record, boundary));
    }

    private void boundary(IamRecord record, JsonCursor boundary) {
        Optional<Arn> arn = boundary.findText("PermissionsBoundaryArn").flatMap(Arn::find);
        if (arn.isPresent()) {
            attachments.attach(record.id(), arn.get(), Attachments.Use.BOUNDARY, record.facts(), boundary.at());
            return;
        }
        record.facts().problem(IamProblem.UNREADABLE_ATTACHMENT.at(boundary.at()));
        PolicyHeading heading = PolicyHeading.inForce(PolicyType.BOUNDARY, record.id() + "/boundary", "");
        Statement ceiling = PolicyReader.unread(heading, boundary.at());
        record.facts().statement(ceiling);
        record.facts().edge(LimitedBy.KIND, record.id(), ceiling.id(), boundary.at());
    }

    private void member(IamRecord user, JsonCursor entry) {
        if (!named(Optional.of(entry.scalar()))) {
            unreadable(user, "group", entry);
            return;
        }
        String name = entry.scalar();
        NodeId group = IamIds.entity(user.account(), "group", name);
        if (!index.exportsGroup(user.account(), name) && missingGroups.add(group)) {
            missing(group, name, user, entry.at());
        }
        user.facts().edge(MemberOf.KIND, user.id(), group, entry.at());
    }

    private static void missing(NodeId group, String name, IamRecord member, SourceLocation at) {
        IamFacts facts = member.facts();
        facts.problem(IamProblem.GROUP_NOT_EXPORTED.at(at, name));
        Properties properties = IamFacts.provided().with(Property.ACCOUNT_ID, member.account());
        facts.node(group, NodeKind.GROUP, name, properties, at);
        PolicyHeading heading = PolicyHeading.inForce(PolicyType.IDENTITY, group + "/not-exported", "");
        Statement unread = PolicyReader.unread(heading, at);
        facts.statement(unread);
        facts.edge(HasGrant.KIND, group, unread.id(), at);
    }

    private static void profile(IamRecord role, JsonCursor profile) {
        Optional<Arn> arn =
                profile.is(JsonKind.OBJECT) ? profile.findText("Arn").flatMap(Arn::find) : Optional.empty();
        if (arn.isEmpty()) {
            role.facts().problem(IamProblem.UNREADABLE_ENTRY.at(profile.at(), "instance profile", "one with an ARN"));
            return;
        }
        IamRecord record = new IamRecord(
                profile, arn.get(), arn.get().ofAccount() ? arn.get().account() : role.account(), role.facts());
        role.facts().node(record.id(), NodeKind.INSTANCE_PROFILE, arn.get().name(), record.properties(), profile.at());
        role.facts().edge(PartOf.KIND, role.id(), record.id(), profile.at());
    }

    // A list that is no array says that there is something, not what.
    private static List<JsonCursor> entries(IamRecord record, String member) {
        Optional<JsonCursor> list = record.cursor().find(member);
        if (list.isPresent() && list.get().kind() != JsonKind.ARRAY) {
            unreadable(record, "list", list.get());
        }
        return list.map(JsonCursor::elements).orElse(List.of());
    }

    private static boolean named(Optional<String> name) {
        return name.filter(text -> !text.isBlank() && text.length() <= LONGEST_NAME)
                .isPresent();
    }

    private static void unreadable(IamRecord record, String part, JsonCursor entry) {
        record.facts().problem(IamProblem.UNREADABLE_ATTACHMENT.at(entry.at()));
        unknown(record, record.id() + "/" + part + "/" + entry.place().token(), entry.at());
    }

    private static void unknown(IamRecord record, String prefix, SourceLocation at) {
        grant(record, PolicyReader.unread(PolicyHeading.inForce(PolicyType.IDENTITY, prefix, ""), at), at);
    }

    private static void grant(IamRecord record, Statement statement, SourceLocation attachedAt) {
        record.facts().statement(statement);
        record.facts().edge(HasGrant.KIND, record.id(), statement.id(), attachedAt);
    }
}
