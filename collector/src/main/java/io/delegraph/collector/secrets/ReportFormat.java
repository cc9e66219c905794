package io.delegraph.collector.secrets;

import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.parse.TopLevel;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The reports that are read, told by names that only they have together. */
enum ReportFormat {
    GITLEAKS("gitleaks", "StartLine", "StartColumn", "Match", "Secret"),
    GITLEAKS_7("gitleaks", "line", "offender", "commit", "rule", "file"),
    TRUFFLEHOG("trufflehog", "SourceMetadata", "DetectorType"),
    TRUFFLEHOG_2("trufflehog", "branch", "commit", "commitHash", "diff"),
    DETECT_SECRETS("detect-secrets", "version", "plugins_used", "results"),
    GGSHIELD("ggshield", "id", "type", "total_incidents", "total_occurrences");

    private final String tool;
    // A copy that cannot be changed; its type does not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> names;

    ReportFormat(String tool, String... names) {
        this.tool = tool;
        this.names = Set.of(names);
    }

    static Optional<ReportFormat> find(DocumentHead head) {
        Set<String> names = TopLevel.names(head);
        // ggshield writes its totals behind its findings, which may be longer than a head.
        boolean longGgshield = names.contains("entities_with_incidents") && names.contains("type");
        return Arrays.stream(values())
                .filter(format -> names.containsAll(format.names)
                        || (format == GITLEAKS && isBriefGitleaks(names))
                        || (format == GGSHIELD && longGgshield))
                .findFirst();
    }

    // A report need not have what gitleaks writes besides the rule and the place.
    private static boolean isBriefGitleaks(Set<String> names) {
        return names.contains("RuleID")
                && names.contains("File")
                && (names.contains("Secret") || names.contains("StartLine"));
    }

    /** The scanner, as in ids of sources. */
    String tool() {
        return tool;
    }

    /** Whether each line may be a finding. */
    boolean mayHaveLines() {
        return this == TRUFFLEHOG || this == TRUFFLEHOG_2;
    }

    ReportReader reader() {
        return switch (this) {
            case GITLEAKS -> new GitleaksReader();
            case GITLEAKS_7 -> new Gitleaks7Reader();
            case TRUFFLEHOG -> new TrufflehogReader();
            case TRUFFLEHOG_2 -> new Trufflehog2Reader();
            case DETECT_SECRETS -> new DetectSecretsReader();
            case GGSHIELD -> new GgshieldReader();
        };
    }
}
