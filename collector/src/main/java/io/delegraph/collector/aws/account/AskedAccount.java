package io.delegraph.collector.aws.account;

import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.aws.account.answer.AnswerPath;
import io.delegraph.collector.aws.account.answer.Beside;
import io.delegraph.collector.aws.iam.IamIds;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which account and region were asked. A folder's name tells (the scanned PATH's own, too), then {@code --source}, then who asked
 * (sts-get-caller-identity beside the answer), then the first record's own ARN. Nothing else in the content does: policies
 * name foreign accounts.
 */
record AskedAccount(String account, String region) {
    private static final Pattern NUMBER = Pattern.compile("\\d{12}");

    static AskedAccount of(AnswerFormat format, Beside beside, DocumentHead head, String sourceName) {
        Optional<Matcher> own = own(format, head);
        AnswerPath path = whole(format, head.uri(), sourceName.replace('\\', '/'));
        String account = number(path.account())
                .or(() -> number(sourceName))
                .or(() -> caller(beside))
                .or(() -> own.flatMap(found -> number(found.group(2))))
                .orElse(IamIds.UNKNOWN_ACCOUNT);
        String region = path.region().isEmpty()
                ? own.map(found -> Optional.ofNullable(found.group(1)).orElse(""))
                        .orElse("")
                : path.region();
        return new AskedAccount(account, region);
    }

    // The PATH that was scanned may itself be the folder of an account or a region.
    private static AnswerPath whole(AnswerFormat format, String uri, String sourceName) {
        String path = sourceName.endsWith(uri) ? sourceName : sourceName + "/" + uri;
        return AnswerPath.find(path, Operations::knows)
                .orElseGet(() -> AnswerPath.unplaced(path, format.operation().name()));
    }

    private static Optional<String> caller(Beside beside) {
        return beside.find("sts-get-caller-identity", "")
                .flatMap(identity -> identity.findText("Account"))
                .flatMap(AskedAccount::number);
    }

    private static Optional<Matcher> own(AnswerFormat format, DocumentHead head) {
        String sign = format.operation().shape().sign();
        if (sign.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = Pattern.compile('"' + Pattern.quote(sign)
                        + "\"\\s*:\\s*\"(?:arn:aws[a-z-]*:[a-z0-9-]+:([a-z0-9-]*):)?(\\d{12})[:\"]")
                .matcher(head.text());
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    private static Optional<String> number(String text) {
        return Optional.of(text).filter(found -> NUMBER.matcher(found).matches());
    }
}
