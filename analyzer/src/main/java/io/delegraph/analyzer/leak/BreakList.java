package io.delegraph.analyzer.leak;

import io.delegraph.analyzer.credential.Caller;
import io.delegraph.analyzer.credential.Unit;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The order in which a leaked credential is taken out of use without breaking what depends on it: successors first, unit
 * by unit, then the credential, then its traces.
 */
final class BreakList {
    private final String name;
    private final String provider;
    private final List<Unit> units;
    private final List<Leak.Affected> affected;
    private final List<Leak.Exposure> exposures;
    private final List<Leak.Step> steps = new ArrayList<>();
    private final Set<SourceLocation> replaced = new LinkedHashSet<>();

    /** Units and what becomes of them are in one order. */
    BreakList(
            String name,
            String provider,
            List<Unit> units,
            List<Leak.Affected> affected,
            List<Leak.Exposure> exposures) {
        this.name = name;
        this.provider = provider;
        this.units = units;
        this.affected = affected;
        this.exposures = exposures;
    }

    List<Leak.Step> steps() {
        boolean aws = provider.equals("aws");
        if (units.isEmpty()) {
            add(
                    Leak.Action.WATCH,
                    "Find out who uses it: nobody that was collected presents it, and whoever does will break"
                            + (aws ? ". `aws iam get-access-key-last-used` says when and for what." : "."));
        }
        for (int i = 0; i < units.size(); i++) {
            issue(affected.get(i));
            replace(units.get(i));
        }
        add(
                Leak.Action.DISABLE,
                "Disable " + name + " at its issuer"
                        + (aws ? ": `aws iam update-access-key --status Inactive`, or end the session." : "."));
        add(
                Leak.Action.WATCH,
                "Watch for refused calls with it for at least a day: who is refused was not on this list.");
        add(Leak.Action.DELETE, "Delete " + name + " once nothing is refused any more.");
        exposures.stream()
                .filter(each -> !replaced.contains(each.at()))
                .forEach(each -> add(
                        Leak.Action.PURGE,
                        "Purge it from " + each.name()
                                + (each.holder().isEmpty() ? " and from the history of that place." : "."),
                        each.at()));
        return steps;
    }

    private void issue(Leak.Affected unit) {
        add(
                Leak.Action.ISSUE,
                unit.remaining().isEmpty()
                        ? "Issue a credential of its own to " + unit.name() + ", with no more than it needs."
                        : "Let " + unit.name() + " go over to " + unit.remaining()
                                + ", which it has already, or issue a credential of its own to it.");
    }

    // What a user merely can get at lies in a file, which is told as a place.
    private void replace(Unit unit) {
        unit.callers().stream().filter(Caller::isProgram).forEach(caller -> {
            replaced.add(caller.edge().at());
            add(
                    Leak.Action.REPLACE,
                    "Replace it in " + caller.words() + ".",
                    caller.edge().at());
        });
        exposures.stream()
                .filter(each -> each.holder().equals(unit.name()) && replaced.add(each.at()))
                .forEach(each -> add(Leak.Action.REPLACE, "Replace it in " + each.name() + ".", each.at()));
        boolean nowhere = unit.callers().stream().noneMatch(Caller::isProgram)
                && exposures.stream().noneMatch(each -> each.holder().equals(unit.name()));
        if (nowhere) {
            Caller caller = unit.surest();

            replaced.add(caller.edge().at());
            add(
                    Leak.Action.REPLACE,
                    "Replace it where " + unit.name() + " takes it from.",
                    caller.edge().at());
        }
    }

    private void add(Leak.Action action, String what) {
        add(action, what, SourceLocation.DERIVED);
    }

    private void add(Leak.Action action, String what, SourceLocation at) {
        steps.add(new Leak.Step(steps.size() + 1, action, what, at));
    }
}
