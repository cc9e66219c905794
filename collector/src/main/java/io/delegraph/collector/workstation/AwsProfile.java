package io.delegraph.collector.workstation;

import io.delegraph.collector.parse.Place;
import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.edge.DerivedFrom;
import java.util.List;
import java.util.Optional;

/**
 * States one profile: what an AWS tool presents when it is told the profile's name.
 *
 * @param name of the profile; empty when the section is none
 */
record AwsProfile(IniSection section, Optional<String> name, UserFacts facts) {
    private static final List<String> SIGN_ON = List.of("sso_account_id", "sso_session", "sso_start_url");
    private static final List<String> OBTAINED = List.of("role_arn", "credential_process", "web_identity_token_file");

    void state() {
        Optional<NodeId> key = new AwsStaticKey(section, facts).state();
        boolean offers = key.isPresent() || signsOn() || obtains();
        if (name.isEmpty() && offers && !AwsProfiles.isOther(section.name())) {
            facts.problem(WorkstationProblem.NO_PROFILE, facts.at(pointer(), section.line()));
        }
        if (name.isPresent() && offers) {
            state(name.get(), key);
        }
    }

    private void state(String profileName, Optional<NodeId> key) {
        Node profile = node(facts, profileName, properties(), facts.at(pointer(), section.line()));
        if (signsOn() && !obtains() && key.isEmpty()) {
            facts.holds(profile, "the user has signed on");
        } else {
            facts.holds(profile);
        }
        // With a role, what the profile obtains first is only exchanged for the role.
        boolean role = section.findValue("role_arn").isPresent();
        Cap cap = role ? Cap.NOTHING : Cap.UNLIMITED;
        key.ifPresent(id -> derived(profile.id(), id, cap, "aws_secret_access_key"));
        references(profile.id(), cap);
        if (role) {
            new AwsRole(section, profile.id(), facts).state();
        }
    }

    private boolean signsOn() {
        return SIGN_ON.stream().anyMatch(key -> section.findValue(key).isPresent());
    }

    private boolean obtains() {
        return OBTAINED.stream().anyMatch(key -> section.findValue(key).isPresent());
    }

    private Properties properties() {
        Properties properties = Properties.none();
        Optional<String> account = section.findValue("sso_account_id");
        if (account.isPresent() && account.get().matches("[0-9]{12}")) {
            properties = properties.with(Property.ACCOUNT_ID, account.get());
        } else if (account.isPresent()) {
            IniEntry entry = section.find("sso_account_id").orElseThrow();
            facts.problem(WorkstationProblem.UNREADABLE_ACCOUNT, facts.at(entry.pointer(), entry.line()));
        }
        Optional<String> role = section.findValue("sso_role_name");
        return role.isPresent() ? properties.with(Property.ROLE_NAME, role.get()) : properties;
    }

    private void references(NodeId profile, Cap cap) {
        References references = new References(facts);
        section.find("credential_process").filter(AwsProfile::filled).ifPresent(entry -> {
            NodeId process = references.process(entry.value(), Optional.empty(), at(entry));
            derived(profile, process, cap, entry.key());
        });
        section.find("web_identity_token_file").filter(AwsProfile::filled).ifPresent(entry -> {
            NodeId file = references.file(entry.value(), Optional.empty(), at(entry));
            derived(profile, file, cap, entry.key());
        });
    }

    private static boolean filled(IniEntry entry) {
        return !entry.value().isEmpty();
    }

    private void derived(NodeId profile, NodeId from, Cap cap, String key) {
        IniEntry entry = section.find(key).orElseThrow();
        facts.state(Edge.configured(DerivedFrom.KIND, profile, from, at(entry)).withCap(cap));
    }

    private SourceLocation at(IniEntry entry) {
        return facts.at(entry.pointer(), entry.line());
    }

    private String pointer() {
        return Place.ROOT.member(section.name()).pointer();
    }

    /** A profile as a node; the same in whichever file it is named. */
    static Node node(UserFacts facts, String name, Properties more, SourceLocation at) {
        String reference = "aws-profile:" + name;
        Properties properties = more.with(Property.PROVIDER, "aws").with(Property.REFERENCE, reference);
        return Node.configured(
                facts.part("aws-profile/" + name), NodeKind.ACCESS_TOKEN, "AWS profile " + name, properties, at);
    }
}
