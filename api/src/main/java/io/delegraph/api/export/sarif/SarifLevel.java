package io.delegraph.api.export.sarif;

import io.delegraph.cypher.graph.Severity;

/** Severities in the words of readers: SARIF has three levels, GitHub bands of a score from 0 to 10. */
final class SarifLevel {
    private SarifLevel() {}

    static String of(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW -> "note";
        };
    }

    /** A score that falls into the band of the same name: critical above 9, high from 7, medium from 4. */
    static String score(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "9.5";
            case HIGH -> "8.0";
            case MEDIUM -> "5.5";
            case LOW -> "2.0";
        };
    }
}
