package io.delegraph.analyzer.chain;

import io.delegraph.analyzer.privilege.AccessLevel;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a token allows more than the one that it was got with (XX of SEMANTICS 4.2).
 *
 * <p>Scopes of one audience are compared by what they stand for, or else word by word: a word can imply another, so that
 * alone is CONDITIONAL. Scopes of different audiences are compared only by what they stand for; without a mapping nothing
 * is said, and the chain counts it. A token without scopes is undeclared: UNKNOWN.
 */
final class Exchanges {
    private final Estate estate;
    private final Carriage carriage;

    Exchanges(Estate estate, Carriage carriage) {
        this.estate = estate;
        this.carriage = carriage;
    }

    /** What the hop's token, or the one that it got, has beyond the one before; nothing when it is the same or less. */
    Optional<Exchange> find(Hop hop, Optional<Hop> before) {
        Optional<TokenClaims> presented = hop.call().presented().token();
        Optional<TokenClaims> issued = hop.call().presented().issuedToken();
        if (presented.isPresent() && issued.isPresent()) {
            return compare(presented.get(), issued.get());
        }
        return before.map(each -> each.call().presented())
                .flatMap(had -> had.issuedToken().or(had::token))
                .flatMap(in -> presented.filter(out -> follows(in, out)).flatMap(out -> compare(in, out)));
    }

    private static boolean follows(TokenClaims in, TokenClaims out) {
        return !in.equals(out) && in.subject().equals(out.subject());
    }

    private Optional<Exchange> compare(TokenClaims in, TokenClaims out) {
        if (in.isTransaction() || out.isTransaction()) {
            return Optional.empty();
        }
        if (in.scope().isEmpty() || out.scope().isEmpty()) {
            return Optional.of(
                    new Exchange(Truth.UNKNOWN, ScopedSet.empty(), out.scope().orElse(List.of()), OptionalInt.empty()));
        }
        List<String> words = out.scope().get().stream()
                .filter(word -> !in.scope().get().contains(word))
                .toList();
        Optional<ScopedBounds> had = carriage.scope(in);
        Optional<ScopedBounds> has = carriage.scope(out);
        if (had.isPresent() && has.isPresent()) {
            return meant(had.get(), has.get(), words);
        }
        boolean comparable = !Collections.disjoint(in.audience(), out.audience())
                || (in.audience().isEmpty() && out.audience().isEmpty());
        return comparable && !words.isEmpty()
                ? Optional.of(new Exchange(Truth.CONDITIONAL, ScopedSet.empty(), words, OptionalInt.empty()))
                : Optional.empty();
    }

    private Optional<Exchange> meant(ScopedBounds had, ScopedBounds has, List<String> words) {
        ScopedBounds more = has.minus(had);
        return more.truth()
                .map(truth -> new Exchange(
                        truth, more.at(truth), words, OptionalInt.of(rank(has.possible()) - rank(had.possible()))));
    }

    private int rank(ScopedSet set) {
        return estate.universe()
                .cells(set.cells())
                .map(cell -> cell.level())
                .mapToInt(AccessLevel::rank)
                .max()
                .orElse(0);
    }
}
