package io.delegraph.api.cli;

import io.delegraph.api.egress.EgressPolicy;
import io.delegraph.api.serve.HttpSettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whom the server may tell of what happened. */
final class TellingOptions {
    @Option(
            names = "--allow-egress",
            paramLabel = "PLACE",
            description =
                    "What webhooks may be sent to: host[:port] or address[/bits][:port], https unless http:// stands"
                            + " before it; several with commas or by repeating. Default: nothing.")
    private List<String> allowed = List.of();

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description =
                    "Address under which people reach the API, for links in what is sent. Default: this server's own.")
    private Optional<URI> publicUrl = Optional.empty();

    /**
     * Passes when the options mean something.
     *
     * @throws UsageProblem otherwise
     */
    void check() {
        policy();
        address();
    }

    HttpSettings applied(HttpSettings settings) {
        return settings.telling(policy(), address());
    }

    private EgressPolicy policy() {
        try {
            return EgressPolicy.of(allowed);
        } catch (IllegalArgumentException e) {
            throw new UsageProblem(Failures.sentence(e));
        }
    }

    private Optional<URI> address() {
        publicUrl.ifPresent(address -> {
            if (!String.valueOf(address.getScheme()).matches("https?") || address.getHost() == null) {
                throw new UsageProblem("--public-url takes an address that begins with https:// or http://.");
            }
        });
        return publicUrl.map(address -> URI.create(String.valueOf(address).replaceAll("/*$", "/")));
    }
}
