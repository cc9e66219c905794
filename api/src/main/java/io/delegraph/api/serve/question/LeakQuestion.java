package io.delegraph.api.serve.question;

/**
 * What it means that a credential leaked.
 *
 * @param credential its id, native id such as an access key id, or unique name; never its value
 */
public record LeakQuestion(String credential) {}
