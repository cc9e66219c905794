package io.delegraph.collector.workstation;

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
import io.delegraph.cypher.graph.edge.DerivedFrom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * States the role that a profile takes. The file only says that the user means to take it; whether the role lets the
 * source do so stands in policies.
 */
record AwsRole(IniSection section, NodeId profile, UserFacts facts) {
    private static final Pattern ROLE =
            Pattern.compile("arn:aws[a-z-]*:iam::([0-9]{12}):role/(?:[!-~]+/)?([\\w+=,.@-]{1,64})");

    void state() {
        boolean source = source();
        IniEntry entry = section.find("role_arn").orElseThrow();
        SourceLocation at = facts.at(entry.pointer(), entry.line());
        Matcher role = ROLE.matcher(entry.value());
        if (!source) {
            facts.problem(WorkstationProblem.ROLE_WITHOUT_SOURCE, at);
        }
        if (!role.matches()) {
            facts.problem(WorkstationProblem.UNREADABLE_ROLE, at);
            return;
        }
        NodeId id = new NodeId("aws:" + role.group(1) + ":role:" + role.group(2));
        Properties properties = Properties.none()
                .with(Property.PROVIDER, "aws")
                .with(Property.NATIVE_ID, entry.value())
                .with(Property.ACCOUNT_ID, role.group(1));
        facts.state(new Node(id, NodeKind.ROLE, role.group(2), properties, Evidence.DECLARED, at));
        facts.state(new Edge(
                Authenticates.KIND,
                profile,
                id,
                Cap.UNLIMITED,
                Truth.UNKNOWN,
                Properties.none().with(Property.CONDITION, condition(source)),
                Evidence.DECLARED,
                at));
    }

    private String condition(boolean source) {
        String trust = source
                ? "the role trusts the source of the profile, and the source may take it"
                : "another file names a source of the profile, and the role trusts it";
        boolean mfa = section.findValue("mfa_serial").isPresent();
        return mfa ? trust + ", with a second factor" : trust;
    }

    private boolean source() {
        Optional<IniEntry> profileOfSource =
                section.find("source_profile").filter(entry -> !entry.value().isEmpty());
        profileOfSource.ifPresent(this::derivedFromProfile);
        Optional<IniEntry> place =
                section.find("credential_source").filter(entry -> !entry.value().isEmpty());
        place.filter(entry -> entry.value().equals("Environment")).ifPresent(this::derivedFromEnvironment);
        return profileOfSource.isPresent()
                || place.isPresent()
                || section.findValue("credential_process").isPresent()
                || section.findValue("web_identity_token_file").isPresent();
    }

    private void derivedFromProfile(IniEntry entry) {
        SourceLocation at = facts.at(entry.pointer(), entry.line());
        Node source = AwsProfile.node(facts, entry.value(), Properties.none(), at);
        if (source.id().equals(profile)) {
            return;
        }
        facts.state(source);
        derived(source.id(), at);
    }

    private void derivedFromEnvironment(IniEntry entry) {
        SourceLocation at = facts.at(entry.pointer(), entry.line());
        derived(new References(facts).environment("AWS_ACCESS_KEY_ID", Optional.empty(), at), at);
    }

    // The source is exchanged for the role; who has the profile does not have what the source has.
    private void derived(NodeId source, SourceLocation at) {
        facts.state(Edge.configured(DerivedFrom.KIND, profile, source, at).withCap(Cap.NOTHING));
    }
}
