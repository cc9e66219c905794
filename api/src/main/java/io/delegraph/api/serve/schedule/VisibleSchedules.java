package io.delegraph.api.serve.schedule;

import io.delegraph.api.access.Caller;
import io.delegraph.api.schedule.InvalidSchedule;
import io.delegraph.api.schedule.PlannedSchedule;
import io.delegraph.api.schedule.Schedule;
import io.delegraph.api.schedule.SqlSchedules;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.api.serve.source.VisibleSources;
import jakarta.inject.Singleton;
import java.util.List;

/** The schedules that a caller may see and touch: those all of whose sources it may see and touch. */
@Singleton
final class VisibleSchedules {
    private final SqlSchedules schedules;
    private final VisibleSources sources;

    VisibleSchedules(SqlSchedules schedules, VisibleSources sources) {
        this.schedules = schedules;
        this.sources = sources;
    }

    /** All of them, by name. */
    List<Schedule> list(Caller caller) {
        return schedules.list().stream()
                .map(PlannedSchedule::schedule)
                .filter(each -> isVisible(each, caller))
                .toList();
    }

    private boolean isVisible(Schedule schedule, Caller caller) {
        return caller.isUnlimited() || sources.areVisible(schedule.sources(), caller);
    }

    /**
     * The schedule of this name.
     *
     * @throws Problem when there is none that the caller may see
     */
    Schedule get(String name, Caller caller) {
        return schedules
                .find(name)
                .map(PlannedSchedule::schedule)
                .filter(each -> isVisible(each, caller))
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "No schedule has this name."));
    }

    /**
     * The schedule that a request asks for.
     *
     * @throws Problem when it cannot be one, or names a source that the caller may not see
     */
    Schedule checked(ScheduleRequest request, String id, String name, Caller caller) {
        try {
            Schedule schedule = request.schedule(id, name);
            if (sources.areVisible(schedule.sources(), caller)) {
                return schedule;
            }
        } catch (InvalidSchedule e) {
            throw new Problem(ProblemType.INVALID_REQUEST, e.why());
        }
        throw new Problem(ProblemType.INVALID_REQUEST, "One of the sources is not registered.");
    }
}
