package io.delegraph.analyzer.chain;

import static io.delegraph.analyzer.StatementText.allow;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Sensitivity;
import io.delegraph.cypher.graph.event.Argument;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Presented;
import java.util.List;
import java.util.Random;

/** A chain drawn from a seed: a request, calls with keys and tokens, and now and then an elevation. */
final class DrawnChain {
    private static final List<String> RESOURCES = List.of("r0", "r1", "r2");
    private static final List<String> ACTIONS = List.of("READ", "WRITE", "DELETE");
    private static final List<String> ACCOUNTS = List.of("A1", "A2", "A3", Argument.EVERY);
    private static final List<String> SCOPES = List.of("s0", "s1", "s2");
    private static final int CALLS = 6;

    private final Random random;
    private final ChainFixture chains = new ChainFixture(new EstateFixture().whole());

    private DrawnChain(long seed) {
        this.random = new Random(seed);
    }

    /**
     * The chain of a seed.
     *
     * @param grows whether elevations happen
     * @param more  allowed by the first request besides
     */
    static ChainFixture of(long seed, boolean grows, String... more) {
        return new DrawnChain(seed).draw(grows, more);
    }

    private ChainFixture draw(boolean grows, String... more) {
        for (String resource : RESOURCES) {
            chains.resource(resource, pick(random, List.of(Sensitivity.values())));
        }
        chains.keyOf("k0", allow("READ", "WRITE").on("r0", "r1"));
        chains.keyOf("k1", allow("READ", "WRITE", "DELETE").on(RESOURCES.toArray(String[]::new)));
        chains.estate().node(NodeKind.TOOL_SERVER, "tool:t");
        SCOPES.forEach(scope -> chains.mapping("aud", scope, allowance(), allowance()));
        String[] allowed = new String[1 + random.nextInt(3)];
        for (int i = 0; i < allowed.length; i++) {
            allowed[i] = allowance();
        }
        chains.approved("c1", "mara", allowed);
        if (more.length > 0) {
            chains.approved("c1", "mara", more);
        } else {
            chains.approved("c1", "mara", allowed);
        }
        for (int i = 0; i < CALLS; i++) {
            boolean now = random.nextInt(3) == 0;
            String widened = allowance();
            if (now && grows) {
                chains.approval("c1", "approval-" + i, true, widened);
            }
            call();
        }
        return chains;
    }

    /** Something that may be allowed. */
    static String allowance(Random random) {
        String limit = random.nextInt(3) == 0 ? "" : " account=" + pick(random, ACCOUNTS.subList(0, 3));
        return pick(random, ACTIONS) + " " + pick(random, RESOURCES) + limit;
    }

    private String allowance() {
        return allowance(random);
    }

    private void call() {
        Deed deed = Deed.of(pick(random, ACTIONS), random.nextInt(4) == 0 ? Outcome.DENIED : Outcome.OK);
        deed = random.nextInt(6) == 0 ? deed : deed.on(pick(random, RESOURCES));
        deed = random.nextInt(4) == 0 ? deed : deed.with("account", Argument.of(pick(random, ACCOUNTS)));
        Presented presented = Presented.credential(new NodeId("key:k" + random.nextInt(2)).value());
        if (random.nextInt(3) == 0) {
            presented = presented
                    .withToken(ChainFixture.token("aud", pick(random, SCOPES)))
                    .withIssuedToken(ChainFixture.token("aud", pick(random, SCOPES), pick(random, SCOPES)));
        }
        Presented shown = presented;
        chains.call("c1", random.nextInt(3) == 0 ? "tool:t" : "agent:a", deed, call -> call.presented(shown));
    }

    private static <T> T pick(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
