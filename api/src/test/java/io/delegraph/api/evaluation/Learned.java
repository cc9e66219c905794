package io.delegraph.api.evaluation;

import io.delegraph.analyzer.chain.learn.AllowanceMatch;
import io.delegraph.analyzer.chain.learn.Match;
import io.delegraph.analyzer.chain.learn.RequestFacts;
import io.delegraph.analyzer.chain.learn.Standing;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.ObservedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The product's judgement of every call against allowances that depend on the run. */
record Learned(String name, Function<LabelledRun, List<Allowance>> scope) implements Detector {
    @Override
    public List<Alarm> alarms(LabelledRun run) {
        return judged(run, Standing.OUTSIDE);
    }

    @Override
    public boolean canJudge(LabelledRun run) {
        return !scope.apply(run).isEmpty();
    }

    @Override
    public boolean isUnsure(LabelledRun run) {
        return alarms(run).isEmpty() && !judged(run, Standing.UNKNOWN).isEmpty();
    }

    private List<Alarm> judged(LabelledRun run, Standing wanted) {
        RequestFacts facts = RequestFacts.of(run.chain().observations());
        List<Allowance> allowances = scope.apply(run);
        List<Alarm> alarms = new ArrayList<>();
        for (ObservedCall call : run.calls()) {
            Match match = AllowanceMatch.judge(allowances, call, facts);
            if (match.standing() == wanted) {
                alarms.add(new Alarm(call.deed().action(), match.attribute(), match.value()));
            }
        }
        return alarms;
    }
}
