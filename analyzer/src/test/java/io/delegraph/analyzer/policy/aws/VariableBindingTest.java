package io.delegraph.analyzer.policy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.policy.condition.KeyState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariableBindingTest {
    private final VariableBinding binding =
            new VariableBinding(name -> Map.of("aws:username", known("mara"), "aws:userid", new KeyState.Absent())
                    .getOrDefault(name, new KeyState.Open()));

    private static KeyState known(String value) {
        return new KeyState.Known(List.of(value));
    }

    @Test
    void putsAKnownValueInPlace() {
        List<String> patterns = List.of("arn:aws:iam::1:user/${aws:username}", "home/${ aws:username }/*");

        assertThat(binding.definite(patterns)).containsExactly("arn:aws:iam::1:user/mara", "home/mara/*");
        assertThat(binding.possible(patterns)).containsExactly("arn:aws:iam::1:user/mara", "home/mara/*");
    }

    @Test
    void matchesNothingSurelyAndAnythingPossiblyWhereAVariableIsOpen() {
        List<String> patterns = List.of("team/${aws:PrincipalTag/team}/*", "plain");

        assertThat(binding.definite(patterns)).containsExactly("plain");
        assertThat(binding.possible(patterns)).containsExactly("team/*/*", "plain");
    }

    @Test
    void looksAVariableUpWithoutItsDefault() {
        assertThat(binding.definite(List.of("${aws:username, 'nobody'}"))).containsExactly("mara");
    }

    @Test
    void doesNotTakeAValueForAPattern() {
        VariableBinding odd = new VariableBinding(name -> known("$1\\"));

        assertThat(odd.definite(List.of("x/${k}"))).containsExactly("x/$1\\");
    }

    @Test
    void seesVariables() {
        assertThat(VariableBinding.hasVariables(List.of("a", "b${c}"))).isTrue();
        assertThat(VariableBinding.hasVariables(List.of("a", "$b"))).isFalse();
    }

    @Test
    void matchesNothingWhereAVariableHasNoValue() {
        assertThat(binding.definite(List.of("home/${aws:userid}/*"))).isEmpty();
        assertThat(binding.possible(List.of("home/${aws:userid}/*"))).isEmpty();
    }

    @Test
    void takesTheDefaultOfAVariableWithoutValue() {
        assertThat(binding.definite(List.of("home/${aws:userid, 'guest'}/*"))).containsExactly("home/guest/*");
        assertThat(binding.possible(List.of("home/${aws:userid,'guest'}"))).containsExactly("home/guest");
    }

    @Test
    void matchesALiteralStarPossiblyOnly() {
        assertThat(binding.definite(List.of("a${*}b", "c${$}"))).containsExactly("c$");
        assertThat(binding.possible(List.of("a${*}b"))).containsExactly("a?b");
    }
}
