package io.delegraph.api.schedule;

import java.time.Instant;

/**
 * A schedule as the state has it.
 *
 * @param considered until when it was decided what becomes of every time at which it was due
 */
public record PlannedSchedule(Schedule schedule, Instant considered) {}
