package io.delegraph.api.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Every spelling of an address that is not public, against listeners that would notice. Names resolve as an attacker would
 * have them resolve, and every name and every public address is on the allow-list: what refuses is the address alone.
 */
class EgressEncodingsTest {
    private static final int PORT = freePort();

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("localhost", "127.0.0.1"),
            Map.entry("sub.localhost", "127.0.0.1"),
            Map.entry("ip6-localhost", "::1"),
            Map.entry("loopback.example", "127.0.0.1"),
            Map.entry("loopback-two.example", "127.8.9.10"),
            Map.entry("six.example", "::1"),
            Map.entry("any.example", "0.0.0.0"),
            Map.entry("any-six.example", "::"),
            Map.entry("mapped.example", "::ffff:127.0.0.1"),
            Map.entry("compatible.example", "::127.0.0.1"),
            Map.entry("nat64.example", "64:ff9b::7f00:1"),
            Map.entry("local-nat64.example", "64:ff9b:1::7f00:1"),
            Map.entry("six-to-four.example", "2002:7f00:1::1"),
            Map.entry("teredo.example", "2001:0:7f00:1::80ff:fffe"),
            Map.entry("metadata.example", "169.254.169.254"),
            Map.entry("metadata-six.example", "fd00:ec2::254"),
            Map.entry("link.example", "fe80::1"),
            Map.entry("site.example", "fec0::1"),
            Map.entry("ten.example", "10.0.0.1"),
            Map.entry("seventeen.example", "172.31.255.254"),
            Map.entry("nineteen.example", "192.168.1.1"),
            Map.entry("carrier.example", "100.100.100.200"),
            Map.entry("multicast.example", "224.0.0.251"),
            Map.entry("multicast-six.example", "ff02::1"),
            Map.entry("broadcast.example", "255.255.255.255"),
            Map.entry("reserved.example", "240.0.0.1"),
            Map.entry("documentation.example", "192.0.2.1"),
            Map.entry("benchmark.example", "198.18.0.1"),
            Map.entry("oracle-metadata.example", "192.0.0.192"),
            Map.entry("azure-agent.example", "168.63.129.16"),
            Map.entry("unique.example", "fc00::1"),
            Map.entry("xn--n3h.example", "127.0.0.1"));

    static final List<String> SPELLINGS = List.of(
            // IPv4, as parsers of inet_aton and of the WHATWG read it
            "http://127.0.0.1:P/",
            "http://127.0.0.1.:P/",
            "http://127.0.1:P/",
            "http://127.1:P/",
            "http://127:P/",
            "http://2130706433:P/",
            "http://2130706433.:P/",
            "http://0x7f000001:P/",
            "http://0X7F000001:P/",
            "http://0x7f.0x0.0x0.0x1:P/",
            "http://0x7f.1:P/",
            "http://0x7f.0.0.1:P/",
            "http://017700000001:P/",
            "http://0177.0.0.1:P/",
            "http://0177.0.0.01:P/",
            "http://0177.1:P/",
            "http://127.0.0.01:P/",
            "http://127.000.000.001:P/",
            "http://00127.0.0.1:P/",
            "http://127.0.0.0x1:P/",
            "http://6425673729:P/",
            "http://127.0.0.256:P/",
            "http://127.65536.1:P/",
            "http://127.127.127.127:P/",
            "http://127.255.255.254:P/",
            "http://0.0.0.0:P/",
            "http://0:P/",
            "http://0x0:P/",
            "http://00:P/",
            "http://0.0:P/",
            "http://169.254.169.254:P/latest/meta-data/",
            "http://2852039166:P/",
            "http://0xa9fea9fe:P/",
            "http://0251.0376.0251.0376:P/",
            "http://10.0.0.1:P/",
            "http://172.16.0.1:P/",
            "http://192.168.0.1:P/",
            "http://100.64.0.1:P/",
            "http://100.100.100.200:P/",
            "http://224.0.0.1:P/",
            "http://255.255.255.255:P/",
            "http://168.63.129.16:P/",
            // IPv6, and IPv4 inside of it
            "http://[::1]:P/",
            "http://[0:0:0:0:0:0:0:1]:P/",
            "http://[0000:0000:0000:0000:0000:0000:0000:0001]:P/",
            "http://[::0:1]:P/",
            "http://[::]:P/",
            "http://[::ffff:127.0.0.1]:P/",
            "http://[::ffff:7f00:1]:P/",
            "http://[0:0:0:0:0:ffff:127.0.0.1]:P/",
            "http://[::FFFF:7F00:0001]:P/",
            "http://[::ffff:0:127.0.0.1]:P/",
            "http://[::127.0.0.1]:P/",
            "http://[::7f00:1]:P/",
            "http://[64:ff9b::127.0.0.1]:P/",
            "http://[64:ff9b::7f00:1]:P/",
            "http://[64:ff9b:1::7f00:1]:P/",
            "http://[2002:7f00:1::]:P/",
            "http://[2002:a9fe:a9fe::1]:P/",
            "http://[2001:0:7f00:1::80ff:fffe]:P/",
            "http://[fd00:ec2::254]:P/",
            "http://[fe80::1]:P/",
            "http://[fe80::1%25lo]:P/",
            "http://[::1%lo]:P/",
            "http://[::1%251]:P/",
            "http://[fc00::1]:P/",
            "http://[fec0::1]:P/",
            "http://[ff02::1]:P/",
            "http://[100::1]:P/",
            "http://[2001:db8::1]:P/",
            "http://[::1:P/",
            "http://[v1.127.0.0.1]:P/",
            "http://::1:P/",
            // Names
            "http://localhost:P/",
            "http://LOCALHOST:P/",
            "http://localhost.:P/",
            "http://sub.localhost:P/",
            "http://ip6-localhost:P/",
            "http://loopback.example:P/",
            "http://loopback-two.example:P/",
            "http://six.example:P/",
            "http://any.example:P/",
            "http://any-six.example:P/",
            "http://mapped.example:P/",
            "http://compatible.example:P/",
            "http://nat64.example:P/",
            "http://local-nat64.example:P/",
            "http://six-to-four.example:P/",
            "http://teredo.example:P/",
            "http://metadata.example:P/",
            "http://metadata-six.example:P/",
            "http://link.example:P/",
            "http://site.example:P/",
            "http://ten.example:P/",
            "http://seventeen.example:P/",
            "http://nineteen.example:P/",
            "http://carrier.example:P/",
            "http://multicast.example:P/",
            "http://multicast-six.example:P/",
            "http://broadcast.example:P/",
            "http://reserved.example:P/",
            "http://documentation.example:P/",
            "http://benchmark.example:P/",
            "http://oracle-metadata.example:P/",
            "http://azure-agent.example:P/",
            "http://unique.example:P/",
            "http://xn--n3h.example:P/",
            // What parsers of URLs disagree about
            "http://public.example@127.0.0.1:P/",
            "http://public.example:80@127.0.0.1:P/",
            "http://127.0.0.1:P@public.example:P/",
            "http://127.0.0.1:P#@public.example:P/",
            "http://127.0.0.1:P\\@public.example:P/",
            "http://public.example:P#@127.0.0.1/",
            "http://127.0.0.1\\.public.example:P/",
            "http:\\\\127.0.0.1:P/",
            "http:/127.0.0.1:P/",
            "http:127.0.0.1:P/",
            "http:///127.0.0.1:P/",
            "//127.0.0.1:P/",
            "http://127.0.0.1:P:P/",
            "http://127.0.0.1%3aP/",
            "http://%31%32%37.0.0.1:P/",
            "http://127%2e0%2e0%2e1:P/",
            "http://localhos%74:P/",
            "http://127.0.0.1%00.public.example:P/",
            "http://127.0.0.1\t:P/",
            "http://127.0.0.1\n:P/",
            " http://127.0.0.1:P/",
            "http://127.0.0.1:P/ ",
            "http://127.0.0.1 :P/",
            "http://127.0.0.1:\u00a0P/",
            "http://127.0.0.1:0P/",
            "http://127.0.0.1:+P/",
            // Letters, digits and dots of other alphabets, which some parsers fold
            "http://\u2460\u2461\u2466.\u24ea.\u24ea.\u2460:P/",
            "http://\uff11\uff12\uff17.\uff10.\uff10.\uff11:P/",
            "http://127\u30020\u30020\u30021:P/",
            "http://127\uff0e0\uff0e0\uff0e1:P/",
            "http://\u24db\u24de\u24d2\u24d0\u24db\u24d7\u24de\u24e2\u24e3:P/",
            "http://loca\u00adlhost:P/",
            "http://local\u200bhost:P/",
            "http://\u2603.example:P/",
            "http://loc\u212aalhost:P/",
            // Other schemes
            "file:///etc/hostname",
            "ftp://127.0.0.1:P/",
            "gopher://127.0.0.1:P/_GET",
            "jar:http://127.0.0.1:P/!/",
            "httpx://127.0.0.1:P/",
            "");

    private static Canary four = Canary.on("127.0.0.1", PORT, exchange -> exchange.sendResponseHeaders(204, -1));
    private static Canary six = Canary.on("::1", PORT, exchange -> exchange.sendResponseHeaders(204, -1));
    private static EgressClient client = client();

    @BeforeAll
    static void aVisitWouldBeSeen() throws IOException {
        EgressPolicy allowed = EgressPolicy.of(List.of("http://127.0.0.1:" + PORT, "http://[::1]:" + PORT));
        try (EgressClient permitted = new EgressClient(allowed)) {
            permitted.post("http://127.0.0.1:" + PORT + "/", "text/plain", Map.of(), new byte[0]);
            permitted.post("http://[::1]:" + PORT + "/", "text/plain", Map.of(), new byte[0]);
        }
        assertThat(List.of(four.visits(), six.visits())).containsExactly(1, 1);
    }

    @AfterAll
    static void nobodyCame() {
        List<Integer> visits = List.of(four.visits(), six.visits());
        client.close();
        four.close();
        six.close();
        assertThat(visits).containsExactly(1, 1);
    }

    @ParameterizedTest
    @FieldSource("SPELLINGS")
    void refusesEverySpelling(String spelling) {
        String url = spelling.replace("P", String.valueOf(PORT));
        assertThatExceptionOfType(EgressRefused.class)
                .isThrownBy(() -> client.post(url, "text/plain", Map.of(), new byte[0]))
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("127"));
    }

    @Test
    void listsManyAndNoneTwice() {
        assertThat(SPELLINGS).hasSizeGreaterThan(120).doesNotHaveDuplicates();
    }

    private static EgressClient client() {
        TreeSet<String> lines = new TreeSet<>(NAMES.keySet());
        lines.add("public.example");
        EgressPolicy policy = EgressPolicy.of(
                lines.stream().map(name -> "http://" + name + ":" + PORT).toList());
        return new EgressClient(policy, EgressEncodingsTest::resolve, Duration.ofSeconds(5));
    }

    private static List<InetAddress> resolve(String name) throws UnknownHostException {
        String address = NAMES.get(name);
        if (address == null) {
            throw new UnknownHostException("Not one of this test's names");
        }
        return List.of(InetAddress.getByName(address));
    }

    private static int freePort() {
        try (Canary first = Canary.on("127.0.0.1")) {
            return first.port();
        }
    }
}
