package io.delegraph.collector.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentInMemory;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.ContainsSecret;
import io.delegraph.cypher.graph.edge.Holds;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SshKeysTest {
    // Length of what PKCS#8 puts around the PKCS#1 of a key of 2048 bits.
    private static final int PKCS8_HEADING = 26;
    private static KeyPair pair;

    @BeforeAll
    static void makeKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        pair = generator.generateKeyPair();
    }

    @Test
    void privateKeyIsTheCredentialOfItsPublicKey() {
        CollectedFacts pkcs8 = privateKey("PRIVATE KEY", pair.getPrivate().getEncoded());
        CollectedFacts published = read("home/m/.ssh/id_rsa.pub", publicKey() + " m@laptop\n");

        assertThat(pkcs8.nodes(NodeKind.SSH_KEY))
                .singleElement()
                .satisfies(node -> assertThat(node.id())
                        .isEqualTo(published.nodes(NodeKind.SSH_KEY).get(0).id()));
        assertThat(pkcs8.edges(ContainsSecret.KIND)).hasSize(1);
        assertThat(published.edges()).isEmpty();
    }

    @Test
    void sameKeyInPkcs1IsTheSameCredential() {
        byte[] pkcs8 = pair.getPrivate().getEncoded();
        byte[] pkcs1 = Arrays.copyOfRange(pkcs8, PKCS8_HEADING, pkcs8.length);

        assertThat(privateKey("RSA PRIVATE KEY", pkcs1)
                        .nodes(NodeKind.SSH_KEY)
                        .get(0)
                        .id())
                .isEqualTo(privateKey("PRIVATE KEY", pkcs8)
                        .nodes(NodeKind.SSH_KEY)
                        .get(0)
                        .id());
    }

    @Test
    void keyOfWhichThePublicPartIsNotKnownIsNamedByItsPlace() throws Exception {
        KeyPair curve = KeyPairGenerator.getInstance("EC").generateKeyPair();

        CollectedFacts facts = privateKey("PRIVATE KEY", curve.getPrivate().getEncoded());

        assertThat(facts.nodes(NodeKind.SSH_KEY)).singleElement().satisfies(node -> {
            assertThat(node.id().value()).isEqualTo("workstation:laptops/home/m/file/.ssh/key#");
            assertThat(node.properties().has(Property.FINGERPRINT)).isFalse();
        });
    }

    @Test
    void encryptedKeyIsHeldByWhoKnowsThePassphrase() {
        CollectedFacts facts = privateKey("ENCRYPTED PRIVATE KEY", new byte[] {0x30, 0});

        assertThat(facts.edges())
                .filteredOn(edge -> edge.kind().equals(Holds.KIND))
                .extracting(Edge::truth)
                .containsExactly(Truth.CONDITIONAL);
    }

    private static String publicKey() {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        byte[] name = "ssh-rsa".getBytes(StandardCharsets.US_ASCII);
        byte[] exponent = key.getPublicExponent().toByteArray();
        byte[] modulus = key.getModulus().toByteArray();
        ByteBuffer blob = ByteBuffer.allocate(12 + name.length + exponent.length + modulus.length);
        for (byte[] part : new byte[][] {name, exponent, modulus}) {
            blob.putInt(part.length).put(part);
        }
        return "ssh-rsa " + Base64.getEncoder().encodeToString(blob.array());
    }

    private static CollectedFacts privateKey(String type, byte[] bytes) {
        String body = Base64.getMimeEncoder().encodeToString(bytes);
        return read("home/m/.ssh/key", "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n");
    }

    private static CollectedFacts read(String uri, String text) {
        return CollectedFacts.of(
                new WorkstationCollector(), DocumentInMemory.of(text).named(uri), CollectedFacts.context("laptops"));
    }
}
