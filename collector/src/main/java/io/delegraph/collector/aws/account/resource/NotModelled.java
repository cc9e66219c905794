package io.delegraph.collector.aws.account.resource;

import io.delegraph.collector.aws.account.answer.AccountProblem;
import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;

/** What takes part in deciding access and is not modelled: one report per answer that says anything of it. */
abstract class NotModelled implements Operation {
    private final String name;
    private final String member;
    private final String what;

    /**
     * @param member that holds it
     * @param what   is not modelled, for people; the start of a sentence
     */
    NotModelled(String name, String member, String what) {
        this.name = name;
        this.member = member;
        this.what = what;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Shape shape() {
        return Shape.whole(member);
    }

    @Override
    public final boolean state(JsonCursor entry, Answer answer) {
        if (entry.listElements(member).stream().anyMatch(each -> counts(each, entry))) {
            answer.facts().problem(AccountProblem.NOT_MODELLED.at(entry.at(), what));
        }
        return true;
    }

    /** Whether one of them can change who has access. */
    boolean counts(JsonCursor each, JsonCursor entry) {
        return true;
    }
}
