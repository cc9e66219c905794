package io.delegraph.api.evaluation;

/**
 * Why a run is held to be outside.
 *
 * @param action    what was done
 * @param attribute argument that decides; empty when the action does
 * @param value     of the argument
 */
record Alarm(String action, String attribute, String value) {
    /** What carried it, without the value. */
    String carrier() {
        return attribute.isEmpty() ? "`" + action + "` itself" : "`" + action + "`, argument `" + attribute + "`";
    }
}
