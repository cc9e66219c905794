package io.delegraph.api.question;

/** Other questions are being answered, for longer than this one would wait. */
public final class QuestionsBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QuestionsBusy() {
        super("Other questions are being answered.");
    }
}
