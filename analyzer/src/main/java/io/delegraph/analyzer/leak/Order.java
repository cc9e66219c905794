package io.delegraph.analyzer.leak;

import io.delegraph.analyzer.credential.SecretClass;
import io.delegraph.analyzer.credential.Unit;
import io.delegraph.analyzer.rule.Estate;
import java.util.Comparator;
import java.util.List;

/** In which order units are moved off a credential: who has another way first, then who can do least. */
record Order(Estate estate) {
    List<Unit> ofMoving(SecretClass secret, List<Unit> units) {
        Alternatives alternatives = new Alternatives(estate);
        return units.stream()
                .sorted(Comparator.comparing(
                                (Unit unit) -> alternatives.find(secret, unit).isEmpty())
                        .thenComparingDouble(this::weight)
                        .thenComparing(Unit::id))
                .toList();
    }

    private double weight(Unit unit) {
        return estate.sensitivity().weight(estate.uses(unit.id()).possible());
    }
}
