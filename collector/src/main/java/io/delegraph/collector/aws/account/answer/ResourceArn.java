package io.delegraph.collector.aws.account.answer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ARN of anything.
 *
 * <p>Source: IAM user guide, "Identify AWS resources with Amazon Resource Names (ARNs)".
 *
 * @param text     whole, as written
 * @param service  such as {@code sqs}
 * @param region   empty for what is global
 * @param account  twelve digits; empty for what is in no account, or when another word stands there
 * @param resource what follows the account, with its slashes and colons
 */
public record ResourceArn(String text, String service, String region, String account, String resource) {
    private static final int LONGEST = 2_048;
    private static final Pattern FORM =
            Pattern.compile("arn:aws[a-z-]*:([a-z0-9-]+):([a-z0-9-]*):([A-Za-z0-9-]*):(\\S.*)", Pattern.DOTALL);
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    /** The parts of an ARN; empty when the text is none. */
    public static Optional<ResourceArn> find(String text) {
        Matcher matcher = FORM.matcher(text);
        if (text.length() > LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        String account = matcher.group(3);
        return Optional.of(new ResourceArn(
                text,
                matcher.group(1),
                matcher.group(2),
                ACCOUNT.matcher(account).matches() ? account : "",
                matcher.group(4)));
    }

    /** What stands behind the last slash or colon. */
    public String name() {
        return resource.substring(Math.max(resource.lastIndexOf('/'), resource.lastIndexOf(':')) + 1);
    }
}
