package io.delegraph.cypher.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.graph.event.Strand;
import org.junit.jupiter.api.Test;

class ChainAssemblyTest {
    private final ChainAssembly assembly = new ChainAssembly();

    @Test
    void joinsWhatACredentialsLineageLeadsTo() {
        assembly.join(Strand.lineage("ASIA1"), Strand.lineage("ASIA2"));
        assembly.join(Strand.chain("trace"), Strand.lineage("ASIA1"));

        assertThat(assembly.root(Strand.lineage("ASIA2"))).isEqualTo(Strand.chain("trace"));
    }

    @Test
    void keepsRequestsApartThatPresentOneToken() {
        assembly.join(Strand.chain("c1"), Strand.lineage("jti"));
        assembly.join(Strand.chain("c2"), Strand.lineage("jti"));

        assertThat(assembly.root(Strand.chain("c1"))).isEqualTo(Strand.chain("c1"));
        assertThat(assembly.root(Strand.chain("c2"))).isEqualTo(Strand.chain("c2"));
    }

    @Test
    void joinsTheSameWhateverTheOrder() {
        ChainAssembly other = new ChainAssembly();
        other.join(Strand.chain("c2"), Strand.lineage("jti"));
        other.join(Strand.chain("c1"), Strand.lineage("jti"));
        assembly.join(Strand.chain("c1"), Strand.lineage("jti"));
        assembly.join(Strand.chain("c2"), Strand.lineage("jti"));

        assertThat(other.roots()).isEqualTo(assembly.roots());
        assertThat(other.root(Strand.lineage("jti"))).isEqualTo(Strand.chain("c1"));
    }

    @Test
    void joinsChainsThatShareATransaction() {
        assembly.join(Strand.chain("c2"), Strand.transaction("t"));
        assembly.join(Strand.chain("c1"), Strand.transaction("t"));

        assertThat(assembly.root(Strand.chain("c2"))).isEqualTo(Strand.chain("c1"));
    }
}
