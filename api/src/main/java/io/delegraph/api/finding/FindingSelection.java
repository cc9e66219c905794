package io.delegraph.api.finding;

import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which findings are meant; an empty set lets everything pass.
 *
 * @param standings when empty, everything that is not resolved
 * @param about     ids of subjects of any role; one has to be among those of the finding
 * @param sources   of which one has to state a fact of the finding
 * @param text      in its title, explanation, names or ids; in whatever case of letters
 * @param seenSince clock of the earliest scan that may have found it last
 */
public record FindingSelection(
        Set<Severity> severities,
        Set<String> rules,
        Set<Standing> standings,
        Set<Truth> truths,
        Set<String> owners,
        Set<String> assignees,
        Set<String> about,
        Set<String> sources,
        Optional<String> text,
        Optional<Instant> seenSince) {
    public FindingSelection {
        severities = Set.copyOf(severities);
        rules = Set.copyOf(rules);
        standings = Set.copyOf(standings);
        truths = Set.copyOf(truths);
        owners = Set.copyOf(owners);
        assignees = Set.copyOf(assignees);
        about = Set.copyOf(about);
        sources = Set.copyOf(sources);
        text = text.map(words -> words.toLowerCase(Locale.ROOT));
    }

    public boolean passes(CasedFinding each) {
        Finding finding = each.finding();
        return admits(severities, finding.severity())
                && admits(rules, finding.rule())
                && (standings.isEmpty() ? each.standing() != Standing.RESOLVED : standings.contains(each.standing()))
                && admits(truths, finding.truth())
                && admits(owners, each.decided().owner())
                && admits(assignees, each.decided().assignee())
                && admitsAny(
                        about,
                        finding.subjects().stream().map(subject -> subject.id().value()))
                && admitsAny(sources, each.decided().sources().stream())
                && seenSince.filter(since -> each.lastSeen().isBefore(since)).isEmpty()
                && text.map(words -> texts(finding)
                                .anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(words)))
                        .orElse(true);
    }

    private static Stream<String> texts(Finding finding) {
        return Stream.concat(
                Stream.of(finding.title(), finding.explanation(), finding.id(), finding.rule()),
                finding.subjects().stream()
                        .flatMap(subject ->
                                Stream.of(subject.name(), subject.id().value())));
    }

    private static <T> boolean admits(Set<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static boolean admits(Set<String> wanted, Optional<String> value) {
        return wanted.isEmpty() || value.filter(wanted::contains).isPresent();
    }

    private static boolean admitsAny(Set<String> wanted, Stream<String> values) {
        return wanted.isEmpty() || values.anyMatch(wanted::contains);
    }

    /** The same for equal selections. */
    public String key() {
        return Stream.of(severities, rules, standings, truths, owners, assignees, about, sources)
                        .map(FindingSelection::sorted)
                        .toList()
                + text.orElse("") + "|" + seenSince.map(Instant::toString).orElse("");
    }

    private static List<String> sorted(Set<?> values) {
        Set<String> texts = new TreeSet<>();
        values.forEach(value -> texts.add(value.toString()));
        return List.copyOf(texts);
    }
}
