package io.delegraph.analyzer.rule.credential;

import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.Rule;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.Severity;
import java.util.stream.Stream;

/**
 * A credential that is given to several people or workloads, by whatever programs.
 *
 * <p>Silent about the several programs of one person: that is told as a note. The identity that the credential belongs
 * to is no caller of it, nor is the store that it lies in.
 */
public final class CredentialWiredToSeveral implements Rule {
    private static final RuleSpec SPEC = new RuleSpec(
            "CRD-002",
            "Credential is wired to several callers",
            Severity.MEDIUM,
            Profile.CORE,
            Standards.of("OWASP-NHI-2025:NHI9", "CSF-2.0:PR.AA-01"),
            "Fires when the configurations of at least two people or workloads hold or name one credential. Silent about "
                    + "the several programs of one person, which a note tells. CONDITIONAL when one of the programs is "
                    + "switched off, UNKNOWN when it is not known whether one has it.",
            "Issue each caller a credential of its own with what it needs, replace the shared one at each place and revoke"
                    + " it.",
            "rule/credential-wired-to-several.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Found> evaluate(Estate estate) {
        return Sharing.in(estate, caller -> !caller.isObserved())
                .map(sharing -> sharing.draft(SPEC, estate, sharing.truth())
                        .explanation(sharing.credential().name() + " is used by " + sharing.callers() + ".")
                        .build());
    }
}
