package io.delegraph.api.text;

import io.delegraph.analyzer.chain.learn.Standing;
import io.delegraph.analyzer.observed.Authorisation;
import io.delegraph.analyzer.observed.Ground;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.ApprovalGiven;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.TaskRequest;
import java.io.PrintWriter;
import java.util.List;
import java.util.TreeMap;

/** The answer to {@code authorised-by} for a person. */
public final class AuthorisationText {
    private static final String INDENT = "  ";

    private final TextPage page;
    private final EventText events;

    public AuthorisationText(TextStyle style, PrintWriter writer) {
        this.page = new TextPage(style, writer);
        this.events = new EventText(page);
    }

    /** Writes who approved what was done, with what scope, and what limited each call. */
    public void write(Authorisation answer) {
        page.line(page.style().strong(Words.safe(answer.chain())) + "  " + Words.count(answer.calls(), "call"));
        page.heading("Who approved it", answer.requests().isEmpty() ? "no request was recorded" : "");
        answer.requests().forEach(this::request);
        answer.approvals().forEach(this::approval);
        answer.acts().stream()
                .flatMap(act -> act.grounds().stream())
                .filter(ground -> ground.sort() == Ground.Sort.TEMPLATE)
                .map(Template::of)
                .distinct()
                .forEach(this::template);
        page.heading("What was done, and what authorised or limited it", "");
        answer.acts().forEach(this::act);
        if (answer.truncated()) {
            page.line(page.style().faint(INDENT + "… and more calls than are listed; name one by its id"));
        }
    }

    private void request(TaskRequest request) {
        String purpose = request.purpose().isEmpty() ? "a request" : request.purpose();
        page.prose(INDENT, purpose);
        events.request(INDENT + INDENT, request);
    }

    private void approval(ApprovalGiven approval) {
        String until = approval.expiresAt()
                .map(end -> ", until " + EventText.time(end))
                .orElse("");
        String ticket = approval.ticket().map(each -> " (" + each + ")").orElse("");
        page.prose(
                INDENT,
                approval.id() + (approval.elevates() ? ", an elevation" : ", an approval") + " by "
                        + approval.approver().name() + ticket + " at " + EventText.time(approval.time()) + until);
        events.scope(INDENT + INDENT, approval.allowances());
        events.place(INDENT + INDENT, approval.at());
    }

    private record Template(String by, List<String> scope, SourceLocation at) {
        static Template of(Ground ground) {
            return new Template(ground.by(), ground.scope(), ground.at());
        }
    }

    private void template(Template template) {
        page.prose(INDENT, template.by().isEmpty() ? "a template" : "a template, approved by " + template.by());
        events.scope(
                INDENT + INDENT, template.scope().stream().map(Allowance::parse).toList());
        events.place(INDENT + INDENT, template.at());
    }

    private void act(Authorisation.Act act) {
        ObservedCall call = act.call();
        String deed =
                EventText.deed(call.deed().action(), call.deed().resource().orElse(""));
        page.line(INDENT + verdict(act.verdict()) + "  " + page.style().strong(Words.safe(deed)) + "  "
                + Words.lower(call.deed().outcome()));
        TreeMap<String, List<String>> data = new TreeMap<>();
        call.deed().arguments().forEach((name, argument) -> data.put(name, argument.values()));
        if (!data.isEmpty()) {
            page.prose(INDENT + INDENT, EventText.data(data));
        }
        String subject =
                call.subject().map(Party::name).map(name -> " for " + name).orElse("");
        page.prose(INDENT + INDENT, "by " + call.actor() + subject + " at " + EventText.time(call.time()));
        events.handover(INDENT + INDENT, call);
        act.grounds().forEach(this::ground);
        events.place(INDENT + INDENT, call.at());
    }

    private String verdict(Authorisation.Verdict verdict) {
        return switch (verdict) {
            case APPROVED -> "APPROVED";
            case ASKED -> "ASKED FOR, NOT APPROVED";
            case UNKNOWN -> page.style().warning("NOT KNOWN");
            case OUTSIDE -> page.style().warning("NOT AUTHORISED");
            case PASSED_ON -> "PASSED ON";
        };
    }

    private void ground(Ground ground) {
        String by = ground.by().isEmpty() ? "" : " of " + EventText.credential(ground.by());
        String scope = ground.sort() == Ground.Sort.TOKEN_SCOPES || ground.sort() == Ground.Sort.DECISION
                ? " " + String.join(" ", ground.scope())
                : "";
        String remark = ground.remark().isEmpty() ? "" : ": " + ground.remark();
        page.prose(
                INDENT + INDENT,
                Words.padded(standing(ground.standing()), 3) + "  "
                        + ground.sort().label() + scope + by + remark);
    }

    private static String standing(Standing standing) {
        return switch (standing) {
            case INSIDE -> "yes";
            case UNKNOWN -> "?";
            case OUTSIDE -> "no";
        };
    }
}
