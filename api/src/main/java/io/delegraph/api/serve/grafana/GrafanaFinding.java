package io.delegraph.api.serve.grafana;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.delegraph.cypher.graph.Finding;

/**
 * A choice of the dashboard's variable.
 *
 * @param text  what is shown
 * @param value the finding's id
 */
record GrafanaFinding(
        @JsonProperty("__text") String text,
        @JsonProperty("__value") String value) {
    static GrafanaFinding of(Finding finding) {
        String shown = finding.severity() + " " + finding.rule() + " "
                + finding.subject().name();
        return new GrafanaFinding(shown, finding.id());
    }
}
