package io.delegraph.analyzer.chain;

import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.FindingDraft;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.Observed;
import io.delegraph.analyzer.rule.Recorder;
import io.delegraph.analyzer.rule.Rule;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Usage;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.event.ApprovalGiven;
import io.delegraph.cypher.store.ObservedChain;
import io.delegraph.cypher.store.ObservedChains;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Lets every rule about observed chains judge every chain, in one pass, and makes one finding of the occurrences that
 * accuse the same for the same. Memory: the findings, and one chain at a time.
 */
public final class ChainJudge implements Observed {
    private final Estate estate;
    private final ObservedChains chains;
    private final List<ChainRule> rules;
    private final ChainMeasurer measurer;
    private final Map<Key, Incident> incidents = new TreeMap<>();
    private final Records records;
    private boolean judged;

    /** What makes occurrences one finding. */
    private record Key(String rule, String accused, String discriminator, boolean attempted)
            implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::rule)
                .thenComparing(Key::accused)
                .thenComparing(Key::discriminator)
                .thenComparing(Key::attempted);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** Occurrences that are one finding: the surest, and how many there are. */
    private static final class Incident {
        private static final Comparator<Occurrence> BEST = Comparator.comparing(Occurrence::truth)
                .thenComparing(each -> -each.confidence())
                .thenComparing(Occurrence::time)
                .thenComparing(Occurrence::chain)
                .thenComparing(Occurrence::hop);

        private final RuleSpec rule;
        private String lastChain = "";
        private long chains;
        private PrivilegeSet targets = PrivilegeSet.empty();
        private Occurrence best;
        private long count;

        Incident(RuleSpec rule, Occurrence first) {
            this.rule = rule;
            this.best = first;
        }

        void add(Occurrence next) {
            count++;
            // Chains come one after the other.
            chains += next.chain().equals(lastChain) ? 0 : 1;
            lastChain = next.chain();
            // What is less sure makes what is surer no graver.
            targets = next.truth().compareTo(best.truth()) < 0 ? PrivilegeSet.empty() : targets;
            best = BEST.compare(next, best) < 0 ? next : best;
            targets = next.truth() == best.truth() ? targets.union(next.targets()) : targets;
        }
    }

    /** Judges the chains against the estate by these rules. */
    public ChainJudge(Estate estate, Names names, ObservedChains chains, List<ChainRule> rules) {
        this.estate = estate;
        this.chains = chains;
        this.rules = List.copyOf(rules);
        this.measurer = new ChainMeasurer(estate, names, chains);
        this.records = new Records(estate.clock().minus(Usage.WINDOW));
    }

    /** One chain, measured and judged by every rule. */
    public JudgedChain judge(ObservedChain chain) {
        MeasuredChain measured = measurer.measure(chain);
        List<JudgedChain.Verdict> verdicts = new ArrayList<>();
        for (ChainRule rule : rules) {
            rule.judge(measured, measurer)
                    .forEach(occurrence -> verdicts.add(new JudgedChain.Verdict(rule.spec(), occurrence)));
        }
        return new JudgedChain(measured, verdicts);
    }

    /** Every chain, by name; one is in memory at a time. */
    public void forEach(Consumer<JudgedChain> reader) {
        chains.forEach(chain -> reader.accept(judge(chain)));
    }

    @Override
    public Stream<Found> found(Rule rule) {
        judgeAll();
        return incidents.entrySet().stream()
                .filter(each -> each.getKey().rule().equals(rule.spec().id()))
                .map(each -> found(each.getKey(), each.getValue()));
    }

    @Override
    public List<ApprovalGiven> approvals() {
        judgeAll();
        return records.approvals();
    }

    @Override
    public List<Recorder> recorders() {
        judgeAll();
        return records.recorders();
    }

    @Override
    public Usage usage() {
        judgeAll();
        return records.usage();
    }

    private void judgeAll() {
        if (!judged) {
            judged = true;
            forEach(this::add);
        }
    }

    private void add(JudgedChain chain) {
        records.add(chain.measured());
        for (JudgedChain.Verdict verdict : chain.verdicts()) {
            Occurrence occurrence = verdict.occurrence();
            Key key = new Key(
                    verdict.rule().id(),
                    occurrence.general() ? "" : occurrence.accused().id().value(),
                    occurrence.discriminator(),
                    occurrence.attempted());
            incidents
                    .computeIfAbsent(key, first -> new Incident(verdict.rule(), occurrence))
                    .add(occurrence);
        }
    }

    private Found found(Key key, Incident incident) {
        Occurrence best = incident.best;
        List<String> facts = Stream.concat(Stream.of(best.accused().id()), Stream.of(best.cause()))
                .map(NodeId::value)
                .distinct()
                .toList();
        FindingDraft draft = FindingDraft.of(incident.rule, estate, best.accused())
                .truth(best.truth())
                .discriminator(key.discriminator() + (key.attempted() ? "|attempted" : ""))
                .targets(incident.targets)
                .path(best.path(), facts)
                .cause(best.cause().value())
                .certain(best.confidence())
                .measure("chains", (double) incident.chains)
                .measure("calls", (double) incident.count)
                .explanation(best.explanation() + seen(incident));
        best.measures().forEach(draft::measure);
        best.severity().ifPresent(draft::severity);
        if (best.general()) {
            draft.general();
        }
        best.others().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> draft.about(each.getKey(), each.getValue()));
        return (key.attempted() ? draft.attempted() : draft).build();
    }

    private static String seen(Incident incident) {
        return incident.count == 1
                ? " Seen in chain " + incident.best.chain() + "."
                : " Seen " + incident.count + " times in " + incident.chains + " chains, such as "
                        + incident.best.chain() + ".";
    }
}
