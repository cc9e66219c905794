package io.delegraph.api.cli;

import io.delegraph.api.access.AccessSettings;
import io.delegraph.api.access.RateLimits;
import io.delegraph.api.access.Role;
import io.delegraph.api.access.TokenIssuer;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** Where the HTTP server can be reached, and by whom. */
final class AccessOptions {
    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Address that the HTTP server listens on. TLS is the work of a proxy before it."
                    + " Default: 127.0.0.1.")
    private String host = AccessSettings.LOOPBACK;

    @Option(
            names = "--public-name",
            split = ",",
            paramLabel = "HOST[:PORT]",
            description = "Further names that requests may be sent to, such as that of the proxy.")
    private Set<String> publicNames = new TreeSet<>();

    @Option(
            names = "--rate-limit",
            paramLabel = "N",
            description = "Requests a minute of one caller; 0 for no limit. Default: 6000.")
    private int perCaller = RateLimits.USUAL.perCaller();

    @Option(
            names = "--stranger-limit",
            paramLabel = "N",
            description = "Refused attempts a minute of one address; 0 for no limit. Default: 300.")
    private int perAddress = RateLimits.USUAL.perAddress();

    @Option(
            names = "--oidc-issuer",
            paramLabel = "URI",
            description = "Accept access tokens of this OpenID issuer; needs --oidc-audience and --oidc-roles.")
    private Optional<URI> issuer = Optional.empty();

    @Option(names = "--oidc-audience", paramLabel = "NAME", description = "What such tokens have to be made for.")
    private String audience = "";

    @Option(
            names = "--oidc-role-claim",
            paramLabel = "CLAIM",
            description = "Claim that says the role; dots lead into objects. Default: roles.")
    private String roleClaim = "roles";

    @Option(
            names = "--oidc-roles",
            paramLabel = "VALUE=ROLE,...",
            description = "Which value of the claim is viewer, analyst, collector or admin.")
    private String roles = "";

    @Option(
            names = "--oidc-zone-claim",
            paramLabel = "CLAIM",
            description = "Claim that lists the zones; tokens without it are refused, '*' is all."
                    + " Default: tokens are limited to no zone.")
    private Optional<String> zoneClaim = Optional.empty();

    /**
     * The settings that the options amount to.
     *
     * @throws UsageProblem when they do not go together
     */
    AccessSettings settings() {
        try {
            return new AccessSettings(
                    host, publicNames, new RateLimits(perCaller, perAddress), issuer.map(this::issuer));
        } catch (IllegalArgumentException e) {
            throw new UsageProblem(Failures.sentence(e));
        }
    }

    private TokenIssuer issuer(URI address) {
        Map<String, Role> named = new LinkedHashMap<>();
        Arrays.stream(roles.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .forEach(each -> {
                    int at = each.lastIndexOf('=');
                    if (at < 1) {
                        throw new UsageProblem("--oidc-roles has to look like soc=analyst,platform-admins=admin.");
                    }
                    named.put(each.substring(0, at), role(each.substring(at + 1)));
                });
        return new TokenIssuer(address, audience, roleClaim, named, zoneClaim);
    }

    private static Role role(String text) {
        return Arrays.stream(Role.values())
                .filter(role -> role.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new UsageProblem(
                        "--oidc-roles names a role that is none of viewer, analyst, collector and admin."));
    }
}
