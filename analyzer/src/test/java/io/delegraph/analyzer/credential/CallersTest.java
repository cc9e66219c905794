package io.delegraph.analyzer.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.Laptop;
import io.delegraph.cypher.graph.Environment;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.BoundTo;
import io.delegraph.cypher.graph.edge.Holds;
import io.delegraph.cypher.graph.edge.OwnedBy;
import io.delegraph.cypher.graph.edge.Uses;
import io.delegraph.cypher.store.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallersTest {
    private final EstateFixture estate = new EstateFixture();
    private final NodeId token = Laptop.secret(estate, "a");
    private final Laptop mara = Laptop.home(estate, "/home/mara");
    private final Laptop ben = Laptop.home(estate, "/home/ben");

    private List<Unit> units(NodeId credential) {
        Snapshot snapshot = estate.snapshot();
        Joins joins = Joins.of(snapshot);
        return new Callers(snapshot, joins).listUnits(joins.secrets().of(credential));
    }

    private List<NodeId> ids() {
        return units(token).stream().map(Unit::id).toList();
    }

    @Test
    void countsTheClientsOfOnePersonOnce() {
        mara.literal(mara.server(mara.agent("cursor"), "store"), "env:TOKEN", token);
        mara.slot(mara.remote(mara.agent("claude"), "store"), "header:Authorization", token);

        assertThat(ids()).containsExactly(mara.user());
        assertThat(units(token).get(0).clients()).hasSize(2);
    }

    @Test
    void countsTwoPeopleTwice() {
        mara.literal(mara.server(mara.agent("cursor"), "store"), "env:TOKEN", token);
        ben.literal(ben.server(ben.agent("cursor"), "store"), "env:TOKEN", token);

        assertThat(ids()).containsExactly(ben.user(), mara.user());
    }

    @Test
    void countsAProjectBelowAHomeAsTheHomesUser() {
        Laptop project = Laptop.project(estate, "/home/mara/code/shop");
        project.literal(project.server(project.agent("vscode"), "store"), "env:TOKEN", token);
        mara.slot(mara.server(mara.agent("cursor"), "store"), "env:TOKEN", token);

        assertThat(ids()).containsExactly(mara.user());
    }

    @Test
    void countsTheMachinesOfOneOwnerOnce() {
        Laptop second = Laptop.home(estate, "/other/home/mara");
        estate.with(mara.user(), Property.OWNER, "mara@example.org");
        estate.with(second.user(), Property.OWNER, "mara@example.org");
        mara.file(".env", token);
        second.file(".env", token);

        assertThat(ids()).containsExactly(mara.user());
    }

    @Test
    void callsAPersonByTheAccountThatHasTheSecret() {
        Laptop second = Laptop.home(estate, "/other/home/mara");
        estate.with(mara.user(), Property.OWNER, "mara@example.org");
        estate.with(second.user(), Property.OWNER, "mara@example.org");
        second.file(".env", token);

        assertThat(ids()).containsExactly(mara.user());
        assertThat(units(token))
                .extracting(Unit::name)
                .containsExactly(second.user().value());
    }

    @Test
    void countsTheMachinesThatOnePersonOwnsOnce() {
        NodeId person = estate.node(NodeKind.OWNER, "person:mara");
        Laptop second = Laptop.home(estate, "/other/home/mara");
        estate.edge(OwnedBy.KIND, mara.user(), person).edge(OwnedBy.KIND, second.user(), person);
        mara.file(".env", token);
        second.file(".env", token);

        assertThat(ids()).containsExactly(mara.user());
    }

    @Test
    void countsHostsOfOneOwnerThatAreNoPeopleEach() {
        Laptop runner = Laptop.project(estate, "/srv/a");
        Laptop other = Laptop.project(estate, "/srv/b");
        estate.with(runner.user(), Property.OWNER, "platform");
        estate.with(other.user(), Property.OWNER, "platform");
        runner.file(".env", token);
        other.file(".env", token);

        assertThat(ids()).hasSize(2);
    }

    @Test
    void countsAToolThatSeveralPeoplesAgentsCallAsItself() {
        NodeId shared = estate.node(NodeKind.TOOL_SERVER, "gateway");
        estate.edge(BoundTo.KIND, mara.agent("cursor"), shared).edge(BoundTo.KIND, ben.agent("cursor"), shared);
        estate.edge(Uses.KIND, shared, token);

        assertThat(ids()).containsExactly(shared);
    }

    @Test
    void countsAWorkloadWithoutAUserAsItself() {
        NodeId build = estate.node(NodeKind.WORKLOAD, "repo@workflow");
        estate.edge(Holds.KIND, build, token);

        assertThat(ids()).containsExactly(build);
    }

    @Test
    void doesNotCountTheIdentityWhoseKeyItIs() {
        NodeId key = estate.accessKey(estate.user("bot"), "AKIAEXAMPLE");
        mara.file(".aws/credentials", key);

        assertThat(units(key)).extracting(Unit::id).containsExactly(mara.user());
    }

    @Test
    void isNotSureOfAToolThatIsSwitchedOff() {
        NodeId server = mara.server(mara.agent("cursor"), "store");
        estate.with(server, Property.ENABLED, new PropertyValue.Flag(false));
        mara.slot(server, "env:TOKEN", token);

        assertThat(units(token)).extracting(Unit::truth).containsExactly(Truth.CONDITIONAL);
    }

    @Test
    void takesTheEnvironmentOfTheToolBeforeThatOfItsUser() {
        estate.with(mara.user(), Property.ENVIRONMENT, "DEV");
        NodeId server = mara.server(mara.agent("cursor"), "store");
        estate.with(server, Property.ENVIRONMENT, "PROD");
        mara.literal(server, "env:TOKEN", token);

        assertThat(units(token).get(0).environments()).containsExactly(Environment.PROD, Environment.DEV);
    }
}
