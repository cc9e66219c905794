package io.delegraph.api.text;

import io.delegraph.analyzer.observed.Deeds;
import io.delegraph.api.question.ObservedInquiry;
import io.delegraph.api.scan.NodeNames;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The answer to {@code did} for a person. */
public final class DeedsText {
    private static final String INDENT = "  ";
    private static final int MOST_SORTS = 40;
    private static final int MOST_ERRANDS = 20;

    private final TextPage page;
    private final EventText events;
    private final NodeNames names;
    private final AnswerText answers;

    public DeedsText(TextStyle style, NodeNames names, PrintWriter writer) {
        this.page = new TextPage(style, writer);
        this.events = new EventText(page);
        this.names = names;
        this.answers = new AnswerText(style, names, writer);
    }

    /** Writes what was done, under which request, and what could have been done. */
    public void write(ObservedInquiry.Did did) {
        Deeds deeds = did.deeds();
        page.line(page.style().strong(Words.safe(caption(deeds)))
                + deeds.node()
                        .map(id -> "  " + page.style().faint(Words.safe(id.value())))
                        .orElse(""));
        page.prose(INDENT, summary(deeds));
        write(deeds);
        if (deeds.node().isPresent()) {
            page.heading("What it could have done", "as the graph says now");
            answers.whatCan(caption(deeds), did.privileges());
        }
    }

    private String caption(Deeds deeds) {
        return deeds.node().map(names::caption).orElse(deeds.name());
    }

    private static String summary(Deeds deeds) {
        if (deeds.calls() == 0) {
            return "No call was seen. Whether that means that there was none depends on what was collected.";
        }
        String known = deeds.node().isEmpty() ? " Nothing in the graph has this name." : "";
        return Words.count(deeds.calls(), "call") + " in "
                + Words.count(deeds.errands().size(), "chain") + ", "
                + EventText.time(deeds.first().orElseThrow()) + " to "
                + EventText.time(deeds.last().orElseThrow()) + "." + known
                + (deeds.truncated() ? " There were more than could be looked at." : "");
    }

    /** Writes what was done and under which request. */
    void write(Deeds deeds) {
        section(deeds, Deeds.Part.ACTOR, "What it did");
        section(deeds, Deeds.Part.CREDENTIAL, "What was done with it");
        section(deeds, Deeds.Part.SUBJECT, "What was done for it");
        if (!deeds.errands().isEmpty()) {
            page.heading("Under which request", "");
            List<Deeds.Errand> asked = deeds.errands().stream()
                    .filter(errand -> !errand.requests().isEmpty())
                    .toList();
            asked.stream().limit(MOST_ERRANDS).forEach(this::errand);
            more(asked.size() - MOST_ERRANDS, "chain");
            unasked(deeds);
        }
    }

    private void unasked(Deeds deeds) {
        List<String> chains = deeds.errands().stream()
                .filter(errand -> errand.requests().isEmpty())
                .map(Deeds.Errand::chain)
                .toList();
        if (!chains.isEmpty()) {
            String shown = chains.stream().limit(Deeds.Done.MOST_VALUES).collect(Collectors.joining(", "));
            int more = chains.size() - Deeds.Done.MOST_VALUES;
            page.prose(
                    INDENT, "No request was recorded for " + shown + (more > 0 ? " and " + more + " more" : "") + ".");
        }
    }

    private void section(Deeds deeds, Deeds.Part part, String title) {
        List<Deeds.Done> done =
                deeds.done().stream().filter(each -> each.part() == part).toList();
        if (!done.isEmpty()) {
            page.heading(title, "");
            done.stream().limit(MOST_SORTS).forEach(this::done);
            more(done.size() - MOST_SORTS, "sort");
        }
    }

    private void done(Deeds.Done done) {
        page.line(INDENT
                + page.style()
                        .strong(Words.safe(
                                EventText.deed(done.action(), done.resource().orElse(""))))
                + "  " + Words.lower(done.outcome()) + page.style().faint("  " + Words.count(done.count(), "call")));
        if (!done.data().isEmpty()) {
            page.prose(INDENT + INDENT, EventText.data(done.data()));
        }
        page.prose(INDENT + INDENT, circumstances(done));
        events.place(INDENT + INDENT, done.example());
    }

    private static String circumstances(Deeds.Done done) {
        List<String> parts = new ArrayList<>();
        if (done.part() != Deeds.Part.ACTOR) {
            parts.add("by " + done.actor());
        }
        done.subject().filter(subject -> done.part() != Deeds.Part.SUBJECT).ifPresent(name -> parts.add("for " + name));
        done.tool().ifPresent(tool -> parts.add("through " + tool));
        done.credential()
                .filter(name -> done.part() != Deeds.Part.CREDENTIAL)
                .ifPresent(name -> parts.add("presenting " + EventText.credential(name)));
        parts.add("in " + String.join(", ", done.chains()));
        parts.add(
                done.first().equals(done.last())
                        ? "at " + EventText.time(done.first())
                        : "from " + EventText.time(done.first()) + " to " + EventText.time(done.last()));
        return String.join(", ", parts);
    }

    private void errand(Deeds.Errand errand) {
        String purpose = errand.requests().stream()
                .map(request -> request.purpose())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        page.line(INDENT + page.style().strong(Words.safe(errand.chain())) + "  " + Words.safe(purpose));
        errand.requests().forEach(request -> events.request(INDENT + INDENT, request));
    }

    private void more(int number, String what) {
        if (number > 0) {
            page.line(page.style().faint(INDENT + "… " + Words.count(number, "more " + what) + " in --format json"));
        }
    }
}
