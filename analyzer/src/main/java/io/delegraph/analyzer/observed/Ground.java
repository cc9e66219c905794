package io.delegraph.analyzer.observed;

import io.delegraph.analyzer.chain.learn.Standing;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.List;

/**
 * Something that authorised a call, or limited it.
 *
 * @param by       who stands behind it: an approver, an issuer, the actor whose rights they are; empty when nobody does
 * @param scope    what it allows, as text; empty when it does not say
 * @param standing where the call lies with regard to it
 * @param remark   what decides that, for people; empty when nothing needs to be said
 * @param at       where it was read
 */
public record Ground(Sort sort, String by, List<String> scope, Standing standing, String remark, SourceLocation at) {
    /** What it is. */
    public enum Sort {
        /** What was approved of the request. */
        REQUEST("request"),
        /** What the caller said of the request; nobody approved it. */
        STATEMENT("statement"),
        /** The approved template that the request is an instance of. */
        TEMPLATE("template"),
        /** An approval, within the chain or named by the call. */
        APPROVAL("approval"),
        /** What the token says in words that need no mapping (RFC 9396). */
        TOKEN_DETAILS("token details"),
        /** The scopes of the token, as far as mappings say what they stand for. */
        TOKEN_SCOPES("token scopes"),
        /** What a policy decision point said. */
        DECISION("decision"),
        /** What the actor can do at all. */
        RIGHTS("rights"),
        /** What the credential that was presented gives. */
        CREDENTIAL("credential");

        private final String label;

        Sort(String label) {
            this.label = label;
        }

        /** The name in outputs. */
        public String label() {
            return label;
        }

        /** Whether somebody who answers for it said yes, so that it can authorise. */
        public boolean isApproval() {
            return this == REQUEST || this == TEMPLATE || this == APPROVAL || this == TOKEN_DETAILS;
        }
    }

    public Ground {
        scope = List.copyOf(scope);
    }
}
