package io.delegraph.api.webhook;

/** A template cannot be used; the message says why and quotes nothing. */
public final class TemplateRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String text;

    TemplateRefused(String text) {
        super(text);
        this.text = text;
    }

    /** Why, for people. */
    public String text() {
        return text;
    }
}
