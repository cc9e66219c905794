package io.delegraph.collector.aws.account.organization;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.iam.IamFacts;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue.Flag;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.edge.PartOf;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An account, unit or root of an organization.
 *
 * @param id as Organizations writes it: twelve digits, {@code ou-…} or {@code r-…}
 */
record Member(OrganizationId organization, String id, Answer answer) {
    private static final Pattern FORM = Pattern.compile("\\d{12}|r-[0-9a-z]{4,32}|ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}");
    private static final Pattern PATH = Pattern.compile("(o-[a-z0-9]{10,32}/r-[0-9a-z]{4,32}/(?:ou-[0-9a-z-]+/)*).*");

    static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }

    NodeId node() {
        return organization.node(id);
    }

    private boolean isAccount() {
        return Character.isDigit(id.charAt(0));
    }

    /** States that it exists, under the name that the record or another answer gives it. */
    void state(SourceLocation at) {
        state(new Names(answer).find(id).orElse(id), Properties.none(), Optional.empty(), at);
    }

    /** States what the record about it says; it stands directly in the parent, if there is one. */
    void state(JsonCursor entry, Optional<Member> parent) {
        Properties properties = Properties.none();
        Optional<String> status = entry.findText("State").or(() -> entry.findText("Status"));
        if (status.isPresent()) {
            properties =
                    properties.flagged(Property.ENABLED, new Flag(status.get().equals("ACTIVE")));
        }
        Optional<String> written = entry.listTexts("Paths").stream()
                .map(PATH::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst();
        Optional<String> path = written.or(() -> parent.flatMap(this::below));
        String name = entry.findText("Name")
                .filter(text -> !text.isBlank())
                .or(() -> new Names(answer).find(id))
                .orElse(id);
        state(name, properties, path, entry.at());
    }

    private Optional<String> below(Member parent) {
        return inOrganization(new OrganizationTree(answer).findPath(parent.id()))
                .map(path -> path + (isAccount() ? "" : id + "/"));
    }

    private Optional<String> inOrganization(Optional<String> path) {
        return path.filter(found -> organization.known()).map(found -> organization.value() + "/" + found);
    }

    private void state(String name, Properties stated, Optional<String> path, SourceLocation at) {
        Properties properties = IamFacts.provided().with(Property.NATIVE_ID, id);
        if (isAccount()) {
            properties = properties.with(Property.ACCOUNT_ID, id);
        }
        if (organization.known()) {
            properties = properties.with(Property.ORGANIZATION_ID, organization.value());
        }
        if (id.equals(organization.management())) {
            properties = properties.flagged(Property.MANAGEMENT_ACCOUNT, new Flag(true));
        }
        Optional<String> known = path.or(() -> inOrganization(new OrganizationTree(answer).findPath(id)));
        if (known.isPresent()) {
            properties = properties.with(Property.ORGANIZATION_PATH, known.get());
        }
        NodeKind kind = isAccount() ? NodeKind.ACCOUNT : NodeKind.ORGANIZATIONAL_UNIT;
        answer.facts().node(node(), kind, name, properties.overlaidBy(stated), at);
    }

    /** States what it is directly in. Both must be stated besides. */
    void partOf(Member parent, SourceLocation at) {
        answer.facts().edge(PartOf.KIND, node(), parent.node(), at);
    }
}
