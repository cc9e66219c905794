package io.delegraph.api.text;

import io.delegraph.analyzer.chain.Hop;
import io.delegraph.analyzer.chain.JudgedChain;
import io.delegraph.analyzer.chain.MeasuredChain;
import io.delegraph.analyzer.chain.MeasuredHop;
import io.delegraph.analyzer.chain.Occurrence;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.event.ApprovalGiven;
import io.delegraph.cypher.graph.event.ObservedCall;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Observed chains for a person: a line each, or one of them hop by hop. */
public final class ChainText {
    private static final String INDENT = "  ";
    private static final String AT = "@";
    private static final int MEASURES = 38;
    private static final int WIDEST_ASKER = 14;
    private static final int NARROWEST = 24;
    private static final int WIDEST = 48;

    private final TextPage page;
    private final EventText events;
    private final int names;
    private long chains;
    private long accused;

    public ChainText(TextStyle style, PrintWriter writer) {
        this.page = new TextPage(style, writer);
        this.events = new EventText(page);
        this.names = Math.min(WIDEST, Math.max(NARROWEST, style.width() - MEASURES - WIDEST_ASKER));
    }

    /** What the columns of {@link #line} mean. */
    public void head() {
        page.line(page.style()
                .faint(Words.padded("CHAIN", names) + "  " + Words.padded("ASKED BY", WIDEST_ASKER)
                        + "  S0  HOPS  LINKED  LATENT  REALISED"));
    }

    /** One chain, and below it what rules say of it. */
    public void line(JudgedChain judged) {
        MeasuredChain chain = judged.measured();
        chains++;
        accused += judged.verdicts().isEmpty() ? 0 : 1;
        String asker = chain.subject().map(node -> node.name()).orElse("-");
        // A name must be there whole: it is what other commands are asked about.
        page.line(page.style().strong(Words.padded(Words.safe(chain.name()), names)) + "  "
                + Words.padded(Words.fit(Words.safe(asker), WIDEST_ASKER), WIDEST_ASKER) + "  " + measures(chain));
        Map<String, List<Integer>> hops = new LinkedHashMap<>();
        judged.verdicts()
                .forEach(verdict -> hops.computeIfAbsent(verdict(verdict), first -> new ArrayList<>())
                        .add(verdict.occurrence().hop()));
        hops.forEach((text, at) -> page.prose(INDENT + INDENT, text.replaceFirst(AT, at(at))));
    }

    private static String at(List<Integer> hops) {
        String numbers = hops.stream().distinct().map(String::valueOf).collect(Collectors.joining(", "));
        return (hops.size() == 1 ? "at hop " : "at hops ") + numbers;
    }

    private static String measures(MeasuredChain chain) {
        return String.format(
                Locale.ROOT,
                "%s  %4d  %6.2f  %6.2f  %8.2f",
                chain.asked().tier(),
                chain.hops().size(),
                chain.continuity(),
                chain.latentRatio(),
                chain.realisedRatio());
    }

    /** How many there were. */
    public void foot() {
        if (chains == 0) {
            page.line("No call was seen. Scan traces, trails, transcripts or facts with calls.");
            return;
        }
        page.blank();
        page.line(Words.count(chains, "chain") + ", " + accused
                + " with findings. 'delegraph chains NAME' shows one hop by hop.");
    }

    /** One chain, hop by hop: what was asked, what was done, where they part, and what to change. */
    public void whole(JudgedChain judged) {
        MeasuredChain chain = judged.measured();
        page.line(page.style().strong(Words.safe(chain.name())));
        chain.requests().forEach(request -> {
            page.prose(INDENT, request.purpose().isEmpty() ? "a request" : request.purpose());
            events.request(INDENT + INDENT, request);
        });
        if (chain.requests().isEmpty()) {
            page.prose(INDENT, "no request was recorded");
        }
        chain.approvals().forEach(this::approval);
        page.prose(INDENT, summary(chain));
        page.blank();
        chain.hops().forEach(hop -> hop(hop, judged));
    }

    private static String summary(MeasuredChain chain) {
        return String.format(
                Locale.ROOT,
                "S0 is of tier %s (confidence %.2f). %s, %.0f %% linked; %.0f %% of what was carried was not asked for; what was"
                        + " done beyond is %.2f times what was asked.",
                chain.asked().tier(),
                chain.asked().confidence(),
                Words.count(chain.hops().size(), "hop"),
                100 * chain.continuity(),
                100 * chain.latentRatio(),
                chain.realisedRatio());
    }

    private void approval(ApprovalGiven approval) {
        page.prose(
                INDENT,
                approval.id() + (approval.elevates() ? ", an elevation" : ", an approval") + " by "
                        + approval.approver().name() + " at " + EventText.time(approval.time()));
        events.scope(INDENT + INDENT, approval.allowances());
    }

    private void hop(MeasuredHop measured, JudgedChain judged) {
        Hop hop = measured.hop();
        ObservedCall call = hop.call();
        String deed =
                EventText.deed(call.deed().action(), call.deed().resource().orElse(""));
        page.line(INDENT
                + page.style()
                        .strong(hop.index() + "  " + Words.safe(hop.actor().name() + ": " + deed)) + "  "
                + Words.lower(call.deed().outcome()));
        String indent = INDENT + INDENT + " ";
        TreeMap<String, List<String>> data = new TreeMap<>();
        call.deed().arguments().forEach((name, argument) -> data.put(name, argument.values()));
        if (!data.isEmpty()) {
            page.prose(indent, EventText.data(data));
        }
        hop.credential().ifPresent(credential -> page.prose(indent, "presenting " + credential.name()));
        events.handover(indent, call);
        events.place(indent, call.at());
        judged.verdicts().stream()
                .filter(verdict -> verdict.occurrence().hop() == hop.index())
                .forEach(verdict -> finding(indent, verdict));
    }

    private void finding(String indent, JudgedChain.Verdict verdict) {
        page.line(indent + page.style().warning(verdict.rule().id()) + "  "
                + Words.safe(verdict.rule().title())
                + (verdict.occurrence().truth() == Truth.DEFINITE
                        ? ""
                        : "  " + Words.lower(verdict.occurrence().truth())));
        page.prose(indent + INDENT, verdict.occurrence().explanation());
        page.prose(indent + INDENT, "Fix: " + verdict.rule().remediation());
    }

    private static String verdict(JudgedChain.Verdict verdict) {
        Occurrence occurrence = verdict.occurrence();
        String doubt = occurrence.truth() == Truth.DEFINITE ? "" : " " + Words.lower(occurrence.truth());
        String attempt = occurrence.attempted() ? " attempted" : "";
        return verdict.rule().id() + doubt + attempt + " " + AT
                + (occurrence.excess().isEmpty() ? "" : ": " + String.join(", ", occurrence.excess()));
    }
}
