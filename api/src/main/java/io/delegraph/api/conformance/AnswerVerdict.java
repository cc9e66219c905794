package io.delegraph.api.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.analyzer.fixpoint.Engine;
import io.delegraph.api.question.BatchAnswer;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Locale;

/**
 * What became of a question about authority.
 *
 * @param answer that was given
 */
record AnswerVerdict(String caseName, Expectation expectation, Engine engine, BatchAnswer answer, boolean passed)
        implements Verdict {
    static AnswerVerdict of(ConformanceCase theCase, Expectation expectation, Engine engine, BatchAnswer got) {
        boolean answered = got.outcome() == BatchAnswer.Outcome.ANSWERED;
        boolean met = expectation.isMetBy(got.truth(), got.because(), got.condition());
        return new AnswerVerdict(theCase.name(), expectation, engine, got, answered && met);
    }

    @Override
    public SourceLocation at() {
        return expectation.at();
    }

    @Override
    public String question() {
        return expectation.question();
    }

    @Override
    public String expected() {
        return expectation.truth()
                + expectation.because().map(part -> ", because '" + part + "'").orElse("")
                + expectation
                        .condition()
                        .map(part -> ", condition '" + part + "'")
                        .orElse("");
    }

    @Override
    public String got() {
        return answer.truth() + " by engine " + engine.name().toLowerCase(Locale.ROOT) + ": " + answer.because()
                + (answer.condition().isEmpty() ? "" : " (" + answer.condition() + ")");
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = CursorJson.object();
        json.set("question", expectation.line());
        json.put("expected", expectation.truth().name());
        expectation.because().ifPresent(part -> json.put("expectedBecause", part));
        expectation.condition().ifPresent(part -> json.put("expectedCondition", part));
        return json.put("engine", engine.name().toLowerCase(Locale.ROOT))
                .put("got", answer.truth())
                .put("because", answer.because())
                .put("condition", answer.condition());
    }
}
