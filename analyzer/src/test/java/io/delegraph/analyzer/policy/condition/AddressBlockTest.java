package io.delegraph.analyzer.policy.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBlockTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.0/24, true",
        "203.0.114.9, 203.0.113.0/24, false",
        "203.0.113.9, 203.0.113.9, true",
        "203.0.113.8, 203.0.113.9, false",
        "203.0.113.9, 203.0.113.8/31, true",
        "203.0.113.10, 203.0.113.8/31, false",
        "203.0.113.9, 0.0.0.0/0, true",
        "203.0.113.9, 203.0.113.9/32, true",
        "2001:db8::1, 2001:db8::/32, true",
        "2001:db9::1, 2001:db8::/32, false",
        "2001:db8::1, ::/0, true",
        "203.0.113.9, ::/0, false",
        "2001:db8::1, 0.0.0.0/0, false"
    })
    void containsAddressesOfItsFamilyWithItsPrefix(String address, String range, boolean contains) {
        assertThat(AddressBlock.contains(address, range)).isEqualTo(contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "example.org/24", "203.0.113.0/x", "203.0.113.0/", "", "203.0.113.0/9999"})
    void containsNothingWhenItIsNoRange(String range) {
        assertThat(AddressBlock.contains("203.0.113.9", range)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "example.org", "", "*"})
    void containsNothingThatIsNoAddress(String address) {
        assertThat(AddressBlock.contains(address, "0.0.0.0/0")).isFalse();
    }
}
