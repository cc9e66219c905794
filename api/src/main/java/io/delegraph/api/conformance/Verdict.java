package io.delegraph.api.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.analyzer.fixpoint.Engine;
import io.delegraph.cypher.graph.SourceLocation;

/** What became of one expectation. */
public sealed interface Verdict permits AnswerVerdict, ChainVerdict {
    /** Name of the case that it belongs to. */
    String caseName();

    /** Where the expectation is written. */
    SourceLocation at();

    /** Engine that gave the answer: the first whose answer is not as it must be, if there is one. */
    Engine engine();

    /** Whether the answer is as it must be. */
    boolean passed();

    /** What was asked, for people. */
    String question();

    /** What must be answered, for people. */
    String expected();

    /** What was answered, for people. */
    String got();

    /** Question, expectation and answer, for programs. */
    ObjectNode json();

    /** This one if it failed, else the other. */
    default Verdict and(Verdict other) {
        return passed() ? other : this;
    }
}
