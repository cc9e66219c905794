package io.delegraph.collector.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://github.com/acme/orders.git, github.com/acme/orders",
        "https://u:p@github.com/acme/orders/, github.com/acme/orders",
        "https://u:p/q@github.com/acme/orders?t=x, github.com/acme/orders",
        "https://git.example:8443/acme/orders#x, git.example:8443/acme/orders",
        "git@github.com:acme/orders.git, github.com/acme/orders",
        "/srv/git/orders, /srv/git/orders",
        "https://u:p?q@github.com/acme/orders, none",
        "., none"
    })
    void namesARepositoryTheSameWhicheverWayItIsReached(String address, String name) {
        assertThat(Address.repository(address).orElse("none")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/acme/orders/blob/1a2b/src/a.env#L3, github.com/acme/orders",
        "https://git.example/acme/sub/orders/-/blob/1a2b/a.env, git.example/acme/sub/orders",
        "https://git.example/acme, none"
    })
    void findsTheRepositoryOfALink(String link, String name) {
        assertThat(Address.repositoryOfLink(link).orElse("none")).isEqualTo(name);
    }
}
