package io.delegraph.api.egress;

import io.delegraph.api.egress.EgressRefused.Reason;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** What may be called, by configuration alone. */
public final class EgressPolicy {
    /** Nothing may. */
    public static final EgressPolicy NOTHING = new EgressPolicy(List.of());

    private final List<EgressRule> rules;

    private EgressPolicy(List<EgressRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * The list of what may be called.
     *
     * @param lines each {@code [http://]host[:port]} or {@code [http://]address[/bits][:port]}; also several in one,
     *     with commas between
     * @throws IllegalArgumentException when a line is neither
     */
    public static EgressPolicy of(List<String> lines) {
        return new EgressPolicy(lines.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .filter(line -> !line.isBlank())
                .map(EgressRule::parse)
                .toList());
    }

    /**
     * Passes when some address of the target may be called, so that its name is worth asking for.
     *
     * @throws EgressRefused otherwise
     */
    void check(Target target) {
        if (rules.stream().noneMatch(rule -> rule.mayConcern(target))) {
            throw new EgressRefused(Reason.NOT_ALLOWED);
        }
    }

    /**
     * Passes when every one of these addresses may be called: a name with one public and one private address is refused,
     * whichever would be tried first.
     *
     * @throws EgressRefused otherwise
     */
    void check(Target target, List<InetAddress> addresses) {
        if (addresses.isEmpty()) {
            throw new EgressRefused(Reason.UNRESOLVED);
        }
        for (InetAddress address : addresses) {
            if (rules.stream().noneMatch(rule -> rule.allows(target, address))) {
                throw new EgressRefused(PublicAddresses.contain(address) ? Reason.NOT_ALLOWED : Reason.PRIVATE_ADDRESS);
            }
        }
    }
}
