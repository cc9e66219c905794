package io.delegraph.api.serve.question;

import java.util.List;

/** Many questions, answered in their order. */
public record CanQuestions(List<CanQuestion> questions) {}
