package io.delegraph.cypher.store.neo4j;

import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.FindingStatus;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.StableHash;
import io.delegraph.cypher.graph.Subject;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.store.StoredFinding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Findings as rows, and back. Subjects and path are parallel lists, so that a finding is read back whole even when a node
 * that it names has gone; links to nodes are for people and are written besides.
 */
final class FindingCodec {
    private FindingCodec() {}

    static Row write(StoredFinding stored) {
        Finding finding = stored.finding();
        Row row = new Row()
                .withId(Field.FINDING_ID, finding.id())
                .with(Field.RULE, finding.rule())
                .with(Field.TITLE, finding.title())
                .with(Field.SEVERITY, finding.severity().name())
                .with(Field.SCORE, finding.score())
                .with(Field.TRUTH, finding.truth().name())
                .with(Field.CONFIDENCE, finding.confidence())
                .with(Field.STATUS, finding.status().name())
                .with(Field.CAUSE, finding.cause())
                .with(Field.FINDING_EXPLANATION, finding.explanation())
                .with(Field.REMEDIATION, finding.remediation())
                .with(Field.STANDARDS, finding.standards())
                .with(Field.MEASURE_NAMES, List.copyOf(finding.measures().keySet()))
                .with(Field.MEASURE_VALUES, List.copyOf(finding.measures().values()))
                .with(Field.FIRST_SEEN, stored.firstSeen())
                .with(Field.LAST_SEEN, stored.lastSeen());
        writeSubjects(finding.subjects(), row);
        writePath(finding.path(), row);
        return row;
    }

    /** Hash of all that readers see, but for the last-seen of a finding that stands: that is the epoch's. */
    static String hash(StoredFinding stored, String links) {
        boolean stands = stored.finding().status() != FindingStatus.RESOLVED;
        String lastSeen = stands ? "" : stored.lastSeen().toString();
        return StableHash.of(stored.finding().toString(), stored.firstSeen().toString(), lastSeen, links);
    }

    /** The finding; one that is not resolved was last found by the epoch's scan. */
    static StoredFinding read(Row row, Instant epochClock) {
        FindingStatus status = row.constant(FindingStatus.class, Field.STATUS);
        Finding finding = new Finding(
                row.id(Field.FINDING_ID),
                row.text(Field.RULE),
                row.text(Field.TITLE),
                row.constant(Severity.class, Field.SEVERITY),
                row.fraction(Field.SCORE),
                row.constant(Truth.class, Field.TRUTH),
                row.fraction(Field.CONFIDENCE),
                status,
                readSubjects(row),
                readPath(row),
                row.text(Field.CAUSE),
                readMeasures(row),
                row.text(Field.FINDING_EXPLANATION),
                row.text(Field.REMEDIATION),
                row.texts(Field.STANDARDS));
        Instant lastSeen = status == FindingStatus.RESOLVED ? row.instant(Field.LAST_SEEN) : epochClock;
        return new StoredFinding(finding, row.instant(Field.FIRST_SEEN), lastSeen);
    }

    private static Map<String, Double> readMeasures(Row row) {
        List<String> names = row.texts(Field.MEASURE_NAMES);
        List<Double> values = row.fractions(Field.MEASURE_VALUES);
        Map<String, Double> measures = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            measures.put(names.get(i), values.get(i));
        }
        return measures;
    }

    private static void writeSubjects(List<Subject> subjects, Row row) {
        row.with(Field.SUBJECT_ROLES, texts(subjects, each -> each.role().name()));
        row.with(Field.SUBJECT_IDS, texts(subjects, each -> each.id().value()));
        row.with(Field.SUBJECT_KINDS, texts(subjects, each -> each.kind().label()));
        row.with(Field.SUBJECT_NAMES, texts(subjects, Subject::name));
    }

    private static List<Subject> readSubjects(Row row) {
        List<String> roles = row.texts(Field.SUBJECT_ROLES);
        List<String> ids = row.texts(Field.SUBJECT_IDS);
        List<String> kinds = row.texts(Field.SUBJECT_KINDS);
        List<String> names = row.texts(Field.SUBJECT_NAMES);
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            subjects.add(new Subject(
                    Subject.Role.valueOf(roles.get(i)),
                    new NodeId(ids.get(i)),
                    NodeKind.findByLabel(kinds.get(i)).orElseThrow(),
                    names.get(i)));
        }
        return subjects;
    }

    private static void writePath(List<PathStep> path, Row row) {
        row.with(Field.PATH_STARTS, texts(path, step -> step.from().value()));
        row.with(Field.PATH_EDGES, texts(path, PathStep::edge));
        row.with(Field.PATH_ENDS, texts(path, step -> step.to().value()));
        row.with(Field.PATH_TRUTHS, texts(path, step -> step.truth().name()));
        row.with(Field.PATH_CAPS, texts(path, PathStep::cap));
        row.with(Field.PATH_NOTES, texts(path, PathStep::note));
        row.with(Field.PATH_DOCUMENTS, texts(path, step -> step.at().document()));
        row.with(Field.PATH_POINTERS, texts(path, step -> step.at().pointer()));
        row.with(Field.PATH_LINES, path.stream().map(step -> step.at().line()).toList());
    }

    private static List<PathStep> readPath(Row row) {
        List<String> starts = row.texts(Field.PATH_STARTS);
        List<String> edges = row.texts(Field.PATH_EDGES);
        List<String> ends = row.texts(Field.PATH_ENDS);
        List<String> truths = row.texts(Field.PATH_TRUTHS);
        // Graphs that an older version published have none.
        List<String> caps = row.has(Field.PATH_CAPS) ? row.texts(Field.PATH_CAPS) : List.of();
        List<String> notes = row.texts(Field.PATH_NOTES);
        List<PathStep> path = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            path.add(new PathStep(
                    new NodeId(starts.get(i)),
                    edges.get(i),
                    new NodeId(ends.get(i)),
                    Truth.valueOf(truths.get(i)),
                    caps.isEmpty() ? "" : caps.get(i),
                    notes.get(i),
                    readPlace(row, i)));
        }
        return path;
    }

    private static SourceLocation readPlace(Row row, int step) {
        return new SourceLocation(
                row.texts(Field.PATH_DOCUMENTS).get(step),
                row.texts(Field.PATH_POINTERS).get(step),
                Math.toIntExact(row.wholes(Field.PATH_LINES).get(step)));
    }

    private static <T> List<String> texts(List<T> values, Function<T, String> text) {
        return values.stream().map(text).toList();
    }
}
