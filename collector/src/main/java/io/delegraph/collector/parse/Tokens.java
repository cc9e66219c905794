package io.delegraph.collector.parse;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.delegraph.collector.LimitExceeded;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a document up to its end or to the first that cannot be read, which is reported once. Jackson's own
 * messages quote the document, so they are not handed on.
 */
final class Tokens {
    private final JsonParser parser;
    private final Reporter reporter;
    private final Place root;
    private final int linesBefore;
    private final int onlyLine;
    private final boolean ofLine;
    private int line = 1;
    private boolean broken;

    /**
     * @param linesBefore lines of the document that stand before what is parsed
     * @param onlyLine    line of everything, when what is parsed is one string of the document; else 0
     */
    Tokens(JsonParser parser, Reporter reporter, Place root, int linesBefore, int onlyLine) {
        this(parser, reporter, root, linesBefore, onlyLine, false);
    }

    private Tokens(JsonParser parser, Reporter reporter, Place root, int linesBefore, int onlyLine, boolean ofLine) {
        this.parser = parser;
        this.reporter = reporter;
        this.root = root;
        this.linesBefore = linesBefore;
        this.onlyLine = onlyLine;
        this.ofLine = ofLine;
    }

    /** The tokens of one line of a document, whose other lines are read whatever is wrong with this one. */
    static Tokens ofLine(JsonParser parser, Reporter reporter, int linesBefore) {
        return new Tokens(parser, reporter, Place.ROOT, linesBefore, 0, true);
    }

    /** The next token; null at the end and after what cannot be read. */
    @Nullable JsonToken next() {
        if (broken) {
            return null;
        }
        try {
            JsonToken token = parser.nextToken();
            if (token != null) {
                line = parser.currentTokenLocation().getLineNr();
            }
            return token;
        } catch (IOException failure) {
            fail(failure);
            return null;
        }
    }

    /** The text of the current token; empty when it cannot be read. */
    String text() {
        try {
            String text = parser.getText();
            return text == null ? "" : text;
        } catch (IOException failure) {
            fail(failure);
            return "";
        }
    }

    /** Reads past the current container without keeping it. */
    void skipContainer() {
        int open = 1;
        while (open > 0) {
            JsonToken token = next();
            if (token == null) {
                return;
            }
            if (token.isStructStart()) {
                open++;
            } else if (token.isStructEnd()) {
                open--;
            }
        }
    }

    /** The anchor of the current value, in YAML. */
    @Nullable String anchor() {
        try {
            Object anchor = parser.canReadObjectId() ? parser.getObjectId() : null;
            return anchor == null ? null : anchor.toString();
        } catch (IOException failure) {
            fail(failure);
            return null;
        }
    }

    /** Whether the current value is an alias, whose text is then the anchor's name. */
    boolean alias() {
        return parser instanceof YAMLParser yaml && yaml.isCurrentAlias();
    }

    /** 1-based line of the current token in the document. */
    int line() {
        return onlyLine > 0 ? onlyLine : linesBefore + line;
    }

    /** Whether the reading ended before the document did. */
    boolean broken() {
        return broken;
    }

    private void fail(IOException failure) {
        broken = true;
        if (failure instanceof JsonProcessingException processing && processing.getLocation() != null) {
            line = Math.max(line, processing.getLocation().getLineNr());
        }
        if (failure instanceof JsonEOFException || failure instanceof EOFException) {
            reporter.report(ofLine ? ParseProblem.TRUNCATED_LINE : ParseProblem.TRUNCATED, root, line());
        } else if (failure instanceof StreamConstraintsException constraint) {
            exceeded(constraint.getOriginalMessage());
        } else if (failure instanceof LimitExceeded limit) {
            exceeded(String.valueOf(limit.getMessage()));
        } else if (failure instanceof JsonProcessingException) {
            String syntax = parser instanceof YAMLParser ? "YAML" : "JSON";
            reporter.report(ofLine ? ParseProblem.MALFORMED_LINE : ParseProblem.MALFORMED, root, line(), syntax);
        } else {
            reporter.report(ParseProblem.UNREADABLE, root, line(), kindOf(failure));
        }
    }

    private void exceeded(String limit) {
        ParseProblem problem = ofLine ? ParseProblem.LINE_LIMIT_EXCEEDED : ParseProblem.LIMIT_EXCEEDED;
        reporter.report(problem, root, line(), withoutFullStop(limit));
    }

    /** Why reading failed, in words that quote neither the document nor a path of the machine. */
    static String reasonOf(IOException failure) {
        return failure instanceof LimitExceeded
                ? withoutFullStop(String.valueOf(failure.getMessage()))
                : kindOf(failure);
    }

    private static String withoutFullStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String kindOf(IOException failure) {
        return failure.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
