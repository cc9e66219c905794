package io.delegraph.collector.aws.account;

import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.aws.account.answer.AnswerPath;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.TopLevel;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which operation a document is the answer of. A name that says so must be confirmed by the content; content that only one
 * operation answers is known under every name.
 *
 * @param failure what stands there instead of an answer, for people; empty when there is one
 * @param code    of the service's error; empty when there is none
 */
record AnswerFormat(Operation operation, AnswerPath path, String failure, String code) {
    // What the CLI writes to its error stream, and what collectors write in place of an answer.
    private static final Pattern CLI_ERROR = Pattern.compile("An error occurred \\(([A-Za-z0-9.]+)\\)");
    private static final Pattern JSON_ERROR = Pattern.compile("\"Code\"\\s*:\\s*\"([A-Za-z0-9.]+)\"");

    static Optional<AnswerFormat> find(DocumentHead head) {
        Set<String> names = TopLevel.names(head);
        return byPath(head, names).or(() -> bySign(head, names));
    }

    private static Optional<AnswerFormat> byPath(DocumentHead head, Set<String> names) {
        Optional<AnswerPath> path = AnswerPath.find(head.uri(), Operations::knows);
        Optional<Operation> operation = path.flatMap(found -> Operations.find(found.operation()));
        if (path.isEmpty() || operation.isEmpty()) {
            return Optional.empty();
        }
        if (!Collections.disjoint(names, operation.get().shape().members())) {
            return Optional.of(new AnswerFormat(operation.get(), path.get(), "", ""));
        }
        return failed(head.text(), names, operation.get(), path.get());
    }

    private static Optional<AnswerFormat> failed(String text, Set<String> names, Operation operation, AnswerPath path) {
        if (text.isBlank()) {
            return Optional.of(new AnswerFormat(operation, path, "nothing", ""));
        }
        Matcher error = (names.contains("Error") ? JSON_ERROR : CLI_ERROR).matcher(text);
        return error.find()
                ? Optional.of(new AnswerFormat(operation, path, "the error " + error.group(1), error.group(1)))
                : Optional.empty();
    }

    private static Optional<AnswerFormat> bySign(DocumentHead head, Set<String> names) {
        return Operations.listAll().stream()
                .filter(operation -> bears(operation.shape(), head.text(), names))
                .findFirst()
                .map(operation ->
                        new AnswerFormat(operation, AnswerPath.unplaced(head.uri(), operation.name()), "", ""));
    }

    private static boolean bears(Shape shape, String text, Set<String> names) {
        return !shape.sign().isEmpty()
                && !Collections.disjoint(names, shape.members())
                && text.contains('"' + shape.sign() + '"');
    }
}
