package io.delegraph.analyzer.rule.credential;

import io.delegraph.analyzer.credential.Caller;
import io.delegraph.analyzer.credential.SecretClass;
import io.delegraph.analyzer.credential.Unit;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.FindingDraft;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.Subject;
import io.delegraph.cypher.graph.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A credential and the units that present it, the surest first.
 *
 * @param units two or more
 */
record Sharing(Node credential, SecretClass secret, List<Unit> units) {
    private static final int SHOWN = 5;

    Sharing {
        units = List.copyOf(units);
    }

    /** Usable credentials, those that are got in exchange for others left out, of at least two units with callers of the wanted sort. */
    static Stream<Sharing> in(Estate estate, Predicate<Caller> wanted) {
        return Credentials.usable(estate)
                .filter(credential -> !estate.callers().isDerived(Credentials.secret(credential, estate)))
                .map(credential -> of(credential, estate, wanted))
                .filter(each -> each.units().size() > 1);
    }

    private static Sharing of(Node credential, Estate estate, Predicate<Caller> wanted) {
        SecretClass secret = Credentials.secret(credential, estate);
        List<Unit> units = estate.callers().listUnits(secret, wanted).stream()
                .sorted(Comparator.comparing(Unit::truth).thenComparing(Unit::id))
                .toList();
        return new Sharing(credential, secret, units);
    }

    /** How sure it is that two units have it. */
    Truth truth() {
        return units.get(0).truth().and(units.get(1).truth());
    }

    /** A finding about the sharing: subjects, the way from a caller to the identity, and what it rests on. */
    FindingDraft draft(RuleSpec rule, Estate estate, Truth truth) {
        FindingDraft draft = FindingDraft.of(rule, estate, credential)
                .truth(truth)
                .targets(Credentials.given(credential, estate).at(truth))
                .path(
                        estate.callers().path(units.get(0).surest().edge(), secret),
                        List.of(credential.id().value()))
                .restingOn(facts())
                .measure("units", units.size())
                .measure(
                        "callers",
                        units.stream().mapToInt(unit -> unit.callers().size()).sum());
        units.stream()
                .limit(SHOWN)
                .forEach(unit -> draft.about(Subject.Role.DEPUTY, unit.surest().node()));
        Credentials.findIdentity(credential, estate)
                .flatMap(estate::findNode)
                .ifPresent(identity -> draft.about(Subject.Role.OBJECT, identity));
        return draft;
    }

    private List<String> facts() {
        List<String> facts = new ArrayList<>();
        units.stream()
                .limit(2)
                .forEach(unit -> facts.add(unit.surest().edge().id().value()));
        return facts;
    }

    /** {@code Cursor of mara (store, env:TOKEN) and by Claude Code of ben (store, env:TOKEN)}. */
    String callers() {
        String shown = units.stream().limit(SHOWN).map(Unit::words).collect(Collectors.joining(" and by "));
        return units.size() > SHOWN ? shown + " and by " + (units.size() - SHOWN) + " more" : shown;
    }
}
