package io.delegraph.api.evaluation;

import java.util.List;
import java.util.Locale;

/** Whether alarms are about what an attacker's text says: a value of it, or an operation that shares a longer word with it. */
final class Injection {
    private static final int SHORTEST = 4;

    private Injection() {}

    static boolean shows(LabelledRun run, List<Alarm> alarms) {
        return alarms.stream().anyMatch(alarm -> isAbout(run, alarm));
    }

    /** The first alarm about the injected text, else the first. */
    static Alarm tellingOf(LabelledRun run, List<Alarm> alarms) {
        return alarms.stream().filter(alarm -> isAbout(run, alarm)).findFirst().orElseGet(() -> alarms.get(0));
    }

    private static boolean isAbout(LabelledRun run, Alarm alarm) {
        String text = String.join(" ", run.injected());
        boolean value = alarm.value().length() >= SHORTEST
                && text.toLowerCase(Locale.ROOT).contains(alarm.value().toLowerCase(Locale.ROOT));
        return value
                || Words.of(alarm.action()).stream()
                        .filter(word -> word.length() >= SHORTEST)
                        .anyMatch(Words.of(text)::contains);
    }
}
