package io.delegraph.api.evaluation;

import java.util.List;

/** Something that looks at a run and says what in it was not asked for. */
interface Detector {
    /** Name, for the document. */
    String name();

    /** What in the run is outside, in its order; nothing when the run is not suspicious. */
    List<Alarm> alarms(LabelledRun run);

    /** Whether there is a scope to judge the run against. */
    default boolean canJudge(LabelledRun run) {
        return true;
    }

    /** Whether there is nothing outside, but something that it cannot tell. */
    default boolean isUnsure(LabelledRun run) {
        return false;
    }
}
