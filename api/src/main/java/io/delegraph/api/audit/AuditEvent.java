package io.delegraph.api.audit;

import java.util.Optional;

/**
 * What is recorded: never a body, a header or a secret.
 *
 * @param request   its id, the same in intent and outcome
 * @param caller    name of who asked
 * @param operation method and address as the API describes it
 * @param target    what it is done to: an address of this server, or empty
 * @param status    of the answer, in outcomes
 */
public record AuditEvent(
        AuditPhase phase,
        String request,
        String caller,
        String role,
        String operation,
        String target,
        Optional<Integer> status) {
    /** Something about to be done. */
    public static AuditEvent intent(String request, String caller, String role, String operation, String target) {
        return new AuditEvent(AuditPhase.INTENT, request, caller, role, operation, target, Optional.empty());
    }

    /** What became of this intent. */
    public AuditEvent outcome(int answered, String done) {
        return new AuditEvent(AuditPhase.OUTCOME, request, caller, role, operation, done, Optional.of(answered));
    }

    static AuditEvent ofTheLog(AuditPhase phase, String told) {
        return new AuditEvent(phase, "", "delegraph", "", told, "", Optional.empty());
    }
}
