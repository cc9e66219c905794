package io.delegraph.api.text;

import io.delegraph.analyzer.leak.Leak;
import io.delegraph.analyzer.observed.Presenter;
import io.delegraph.api.question.ObservedInquiry;
import io.delegraph.api.scan.NodeNames;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;

/** The answer to {@code leaked} for a person: what it means, then what to do. */
public final class LeakText {
    private static final String INDENT = "  ";
    private static final int MOST_NAMES = 10;

    private final TextPage page;
    private final NodeNames names;
    private final AnswerText answers;
    private final DeedsText deeds;

    public LeakText(TextStyle style, NodeNames names, PrintWriter writer) {
        this.page = new TextPage(style, writer);
        this.names = names;
        this.answers = new AnswerText(style, names, writer);
        this.deeds = new DeedsText(style, names, writer);
    }

    /** Writes what is known, or why nothing is. */
    public void write(List<ObservedInquiry.Leaked> leaks, String because) {
        if (leaks.isEmpty()) {
            page.line(page.style().strong("NOT KNOWN"));
            page.prose(INDENT, because);
        }
        leaks.forEach(this::write);
    }

    private void write(ObservedInquiry.Leaked observed) {
        Leak leak = observed.leak();
        page.line(page.style().strong(Words.safe(names.caption(leak.credential()))) + "  "
                + page.style().faint(Words.safe(leak.credential().value())));
        leak.names().stream().skip(1).forEach(name -> page.prose(INDENT, "also " + name));
        holders(leak);
        exposures(leak);
        identities(leak);
        page.heading("What it can do", "");
        answers.whatCan(names.caption(leak.credential()), leak.privileges());
        used(observed);
        affected(leak);
        presenters(observed);
        page.heading("What to do", "in this order");
        leak.steps().forEach(step -> {
            page.prose(INDENT, step.number() + ". " + step.what());
            place(step.at());
        });
    }

    private void used(ObservedInquiry.Leaked observed) {
        if (observed.then().isEmpty()) {
            page.heading("What it did", "no call with it was seen; that depends on what was collected");
            return;
        }
        Instant then = observed.then().orElseThrow();
        boolean same = observed.couldThen().equals(observed.leak().privileges());
        page.heading(
                "What it could do then",
                "at " + EventText.time(then) + ", as far as the graph says what is valid from when to when");
        if (same) {
            page.line(INDENT + "the same as now");
        } else {
            answers.whatCan(names.caption(observed.leak().credential()), observed.couldThen());
        }
        deeds.write(observed.deeds());
    }

    private void presenters(ObservedInquiry.Leaked observed) {
        if (observed.presenters().isEmpty()) {
            return;
        }
        page.heading("Who was seen using it", "revoking it breaks these");
        for (Presenter presenter : observed.presenters()) {
            page.line(INDENT + page.style().strong(Words.safe(presenter.name())) + "  "
                    + Words.count(presenter.calls(), "call") + ", the last at " + EventText.time(presenter.last()));
            if (!presenter.known()) {
                page.line(INDENT + INDENT + page.style().warning("nothing that was collected says that it holds it"));
            }
        }
    }

    private void holders(Leak leak) {
        page.heading("Who holds it", leak.holdings().isEmpty() ? "nobody that was collected" : "");
        for (Leak.Holding holding : leak.holdings()) {
            String clients = holding.clients().isEmpty() ? "" : "  " + String.join(", ", holding.clients());
            String tool = holding.tool().isEmpty() ? "" : "  " + holding.tool();
            String slot = holding.slot().isEmpty() ? "" : "  " + holding.slot();
            String doubt = holding.truth() == Truth.DEFINITE ? "" : "  " + Words.lower(holding.truth());
            page.line(INDENT
                    + page.style().strong(Words.safe(holding.unitName()))
                    + Words.safe(clients + tool + slot + doubt));
            place(holding.at());
        }
    }

    private void exposures(Leak leak) {
        page.heading("Where it lies", leak.exposures().isEmpty() ? "in no place that was collected" : "");
        for (Leak.Exposure exposure : leak.exposures()) {
            String whose = exposure.holder().isEmpty() ? exposure.visibility() : "in the home of " + exposure.holder();
            page.line(INDENT + Words.safe(exposure.name()) + "  " + page.style().faint(Words.safe(whose)));
            place(exposure.at());
        }
    }

    private void identities(Leak leak) {
        page.heading("Whom it authenticates", "");
        leak.identities().forEach(identity -> page.line(INDENT + caption(identity)));
        if (!leak.gap().isEmpty()) {
            page.prose(INDENT, leak.gap());
        }
        if (!leak.onward().isEmpty()) {
            page.line(INDENT + "and can become");
            leak.onward().stream().limit(MOST_NAMES).forEach(each -> page.line(INDENT + INDENT + caption(each)));
            int more = leak.onward().size() - MOST_NAMES;
            if (more > 0) {
                page.line(page.style().faint(INDENT + INDENT + "… " + more + " more in --format json"));
            }
        }
    }

    private void affected(Leak leak) {
        page.heading(
                "Who loses access when it is revoked", leak.affected().isEmpty() ? "nobody that was collected" : "");
        for (Leak.Affected unit : leak.affected()) {
            page.line(INDENT + page.style().strong(Words.safe(unit.name())) + "  "
                    + Words.safe(String.join(", ", unit.clients())));
            page.prose(
                    INDENT + INDENT,
                    unit.remaining().isEmpty() ? "has no other credential for it" : "keeps " + unit.remaining());
        }
    }

    private String caption(NodeId id) {
        return Words.safe(names.caption(id)) + "  " + page.style().faint(Words.safe(id.value()));
    }

    private void place(SourceLocation at) {
        String place = PathText.place(at);
        if (!place.isEmpty()) {
            page.line(INDENT + INDENT + page.style().link(place));
        }
    }
}
