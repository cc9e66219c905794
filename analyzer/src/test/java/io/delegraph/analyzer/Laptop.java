package io.delegraph.analyzer;

import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.BoundTo;
import io.delegraph.cypher.graph.edge.ContainsSecret;
import io.delegraph.cypher.graph.edge.Holds;
import io.delegraph.cypher.graph.edge.RunsAs;
import io.delegraph.cypher.graph.edge.Uses;
import java.util.List;

/** A folder of a machine in an estate, with ids and edges as the collectors of such folders make them. */
public final class Laptop {
    private final EstateFixture estate;
    private final String path;
    private final NodeId user;
    private int line;

    private Laptop(EstateFixture estate, String path) {
        this.estate = estate;
        this.path = path;
        this.user = estate.node(NodeKind.USER, "workstation:" + path);
        estate.with(user, Property.PROVIDER, "workstation");
        estate.with(user, Property.PATH, path);
    }

    /** A person's home. */
    public static Laptop home(EstateFixture estate, String path) {
        Laptop laptop = new Laptop(estate, path);
        estate.with(laptop.user, Property.HOME_FOLDER, new PropertyValue.Flag(true));
        estate.with(laptop.user, Property.NATURE, "HUMAN");
        return laptop;
    }

    /** A folder of which nobody says whose home it is in. */
    public static Laptop project(EstateFixture estate, String path) {
        return new Laptop(estate, path);
    }

    public NodeId user() {
        return user;
    }

    public NodeId agent(String client) {
        NodeId agent = estate.node(NodeKind.AGENT, user + "/agent/" + client);
        estate.with(agent, Property.CLIENT, client);
        return agent;
    }

    /** A server that the agent starts on the machine. */
    public NodeId server(NodeId agent, String name) {
        NodeId server = remote(agent, name);
        estate.edge(RunsAs.KIND, server, user);
        return server;
    }

    /** A server elsewhere. */
    public NodeId remote(NodeId agent, String name) {
        NodeId server = estate.node(NodeKind.TOOL_SERVER, agent + "/server/" + name);
        estate.edge(BoundTo.KIND, agent, server);
        return server;
    }

    /** The server takes the credential from the slot. */
    public Laptop slot(NodeId server, String slot, NodeId credential) {
        return slot(server, slot, credential, Truth.DEFINITE, Evidence.CONFIGURED);
    }

    public Laptop slot(NodeId server, String slot, NodeId credential, Truth truth, Evidence evidence) {
        line++;
        Properties properties =
                Properties.none().with(Property.SLOT, slot).with(Property.DISCRIMINATOR, slot + " " + evidence);
        SourceLocation at = new SourceLocation(path + "/mcp.json", "/slot/" + line, line);
        estate.edge(new Edge(Uses.KIND, server, credential, Cap.UNLIMITED, truth, properties, evidence, at));
        return this;
    }

    /** The server's configuration holds the value itself. */
    public NodeId literal(NodeId server, String slot, NodeId credential) {
        slot(server, slot, credential);
        return file("mcp.json", credential);
    }

    /** A file of the folder that holds the value. */
    public NodeId file(String name, NodeId credential) {
        NodeId file = estate.node(NodeKind.CONFIG, user + "/file/" + name);
        estate.edge(at(ContainsSecret.KIND, file, credential, name));
        estate.edge(Holds.KIND, user, credential);
        return file;
    }

    private Edge at(EdgeKind kind, NodeId from, NodeId to, String name) {
        line++;
        return Edge.configured(kind, from, to, new SourceLocation(path + "/" + name, "", line));
    }

    /** A credential that is known by fingerprints only; the first is its own. */
    public static NodeId secret(EstateFixture estate, String... fingerprints) {
        NodeId id = estate.node(NodeKind.API_KEY, "fp:test:" + fingerprints[0]);
        estate.with(id, Property.FINGERPRINT, "fp:test:" + fingerprints[0]);
        List<String> others = List.of(fingerprints).stream()
                .skip(1)
                .map(each -> "fp:test:" + each)
                .toList();
        estate.with(id, Property.EQUIVALENT_FINGERPRINTS, new PropertyValue.Texts(others));
        return id;
    }
}
