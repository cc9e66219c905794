package io.delegraph.analyzer.policy.aws.technique;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.Answer;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Truth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every technique in an account of its own: found by what it requires, and not found without any of it. */
class TechniquesTest {
    private static final long SEED = Long.getLong("techniques.seed", System.nanoTime());

    static {
        System.out.println("Techniques are staged with -Dtechniques.seed=" + SEED);
    }

    /** A technique, and the call by which somebody else than its object applies it. */
    record Case(Technique technique, Optional<String> being) {
        List<String> required() {
            List<String> all = new ArrayList<>(technique.required());
            being.ifPresent(all::add);
            return all;
        }

        Answer answer(Set<String> withheld) {
            return new Staged(SEED, withheld).stage(technique, being).reaches(Closure.CTL);
        }

        /** What is left without one permission may be another technique, which must then be all that is found. */
        Optional<Truth> truthOfSmallerOnesWithout(String one) {
            Set<String> left = new HashSet<>(required());
            left.remove(one);
            boolean isSmaller = being.isEmpty()
                    && TechniqueCatalog.altering().stream()
                            .filter(other -> other.thing().equals(technique.thing()))
                            .anyMatch(other -> left.containsAll(other.required()));
            if (!isSmaller) {
                return Optional.empty();
            }
            return Optional.of(technique instanceof Passing ? Truth.UNKNOWN : Truth.CONDITIONAL);
        }

        @Override
        public String toString() {
            return technique.id() + being.map(call -> " with " + call).orElse("");
        }
    }

    static Stream<Case> cases() {
        return TechniqueCatalog.listAll().stream()
                .flatMap(technique -> Stream.concat(
                        Stream.of(new Case(technique, Optional.empty())),
                        beings(technique).map(call -> new Case(technique, Optional.of(call)))));
    }

    private static Stream<String> beings(Technique technique) {
        boolean changesOthers =
                technique instanceof Writing || technique instanceof Unbounding || technique instanceof Joining;
        return changesOthers ? technique.optional().stream() : Stream.of();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isFoundByWhatItRequires(Case staged) {
        Answer answer = staged.answer(Set.of());

        assertThat(answer.truth()).as(staged + ": " + answer.because()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void namesThePermissionsThatItTakes(Case staged) {
        Answer answer = staged.answer(Set.of());

        // Where fewer of the permissions are a technique by themselves, that one is enough.
        assertThat(TechniqueCatalog.listAll())
                .as(staged + ": " + answer.because())
                .anyMatch(technique ->
                        staged.required().containsAll(technique.required()) && isNamed(technique, answer.because()));
    }

    private static boolean isNamed(Technique technique, String because) {
        return technique.required().stream()
                .map(permission -> permission.substring(permission.indexOf(':') + 1))
                .allMatch(because::contains);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isNotFoundWithoutAnyOneOfThem(Case staged) {
        for (String one : staged.required()) {
            Optional<Truth> expected = staged.truthOfSmallerOnesWithout(one);

            assertThat(staged.answer(Set.of(one)).truth())
                    .as(staged + " without " + one)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isNoOwnRight(Case staged) {
        boolean isOwn = staged.technique() instanceof Assuming;

        Answer answer = new Staged(SEED, Set.of())
                .stage(staged.technique(), staged.being())
                .reaches(Closure.USE);
        assertThat(answer.truth().isPresent()).as(staged.toString()).isEqualTo(isOwn);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isAsSureAsItsPrerequisites(Case staged) {
        Truth expected = staged.technique().prerequisites().stream()
                .map(Prerequisite::otherwise)
                .reduce(Truth.DEFINITE, Truth::and);
        Answer answer = staged.answer(Set.of());

        if (staged.technique() instanceof Passing passing && !passing.isNew()) {
            assertThat(answer.label()).isEqualTo("UNKNOWN");
            assertThat(answer.condition()).contains("collect " + passing.thing().listing());
        } else if (staged.technique() instanceof Passing || staged.technique() instanceof Altering) {
            assertThat(answer.truth()).contains(expected);
            staged.technique()
                    .prerequisites()
                    .forEach(each -> assertThat(answer.condition()).contains(each.what()));
        } else if (staged.required().stream().noneMatch(call -> call.contains("LoginProfile"))) {
            assertThat(answer.label()).isEqualTo("DEFINITE");
        } else {
            assertThat(answer.label()).isEqualTo("UNKNOWN");
            assertThat(answer.condition()).contains("credential report");
        }
    }

    @Test
    void haveIdsOfTheirOwn() {
        List<String> ids =
                TechniqueCatalog.listAll().stream().map(Technique::id).toList();

        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }
}
