package io.delegraph.collector.aws.iam;

import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.parse.TopLevel;
import java.util.Optional;
import java.util.Set;

/** The exports that are read, told by their content. */
enum IamFormat {
    AUTHORIZATION_DETAILS,
    CREDENTIAL_REPORT_CSV,
    CREDENTIAL_REPORT_JSON,
    ACCESS_KEYS;

    static final String CSV_START = "user,arn,user_creation_time";

    static Optional<IamFormat> find(DocumentHead head) {
        if (head.text().startsWith(CSV_START)) {
            return Optional.of(CREDENTIAL_REPORT_CSV);
        }
        Set<String> names = TopLevel.names(head);
        if (names.contains("AccessKeyMetadata")) {
            return Optional.of(ACCESS_KEYS);
        }
        if (names.contains("Content")
                && (names.contains("ReportFormat") || head.text().contains(CSV_START))) {
            return Optional.of(CREDENTIAL_REPORT_JSON);
        }
        boolean sections = names.stream().anyMatch(name -> name.matches("(User|Group|Role)DetailList"));
        boolean policies = names.contains("Policies") && head.text().contains("\"PolicyVersionList\"");
        return sections || policies ? Optional.of(AUTHORIZATION_DETAILS) : Optional.empty();
    }
}
