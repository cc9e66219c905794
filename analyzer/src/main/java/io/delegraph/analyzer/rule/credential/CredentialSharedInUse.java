package io.delegraph.analyzer.rule.credential;

import io.delegraph.analyzer.credential.Caller;
import io.delegraph.analyzer.privilege.AccessLevel;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.FindingDraft;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.Rule;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import java.util.stream.Stream;

/**
 * A credential that several callers were seen to present: what it did can be laid at no one's door.
 *
 * <p>Silent about what is only configured, which {@link CredentialWiredToSeveral} tells, and about the programs of one
 * person.
 */
public final class CredentialSharedInUse implements Rule {
    private static final RuleSpec SPEC = new RuleSpec(
            "CRD-001",
            "Credential is used by several callers",
            Severity.MEDIUM,
            Profile.CORE,
            Standards.of("OWASP-NHI-2025:NHI9", "OWASP-ASI-2026:ASI03", "CSF-2.0:PR.AA-01", "CSF-2.0:PR.AA-02"),
            "Fires when at least two people or workloads were observed to present one credential; graver when it lets "
                    + "them write. Silent about the several programs of one person and about what is only configured. "
                    + "CONDITIONAL or UNKNOWN when one of the observations is.",
            "Issue each caller a credential of its own with what it needs, then revoke the shared one.",
            "rule/credential-shared-in-use.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Found> evaluate(Estate estate) {
        return Sharing.in(estate, Caller::isObserved).map(sharing -> finding(sharing, estate));
    }

    private static Found finding(Sharing sharing, Estate estate) {
        Truth truth = sharing.truth();
        boolean writes = Credentials.given(sharing.credential(), estate)
                .at(truth)
                .intersects(estate.universe().atLevel(level -> level.rank() >= AccessLevel.WRITE.rank()));
        FindingDraft draft = sharing.draft(SPEC, estate, truth)
                .explanation(sharing.credential().name() + " was seen to be used by " + sharing.callers() + ".");
        return (writes ? draft.observed() : draft).build();
    }
}
