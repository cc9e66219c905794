package io.delegraph.collector.aws.iam;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ARN of an IAM entity.
 *
 * @param text    whole, as written
 * @param account twelve digits; {@code aws} for what AWS owns; may be empty
 * @param type    such as {@code user} or {@code policy}
 * @param path    IAM path with slashes at both ends
 * @param name    last part
 */
public record Arn(String text, String account, String type, String path, String name) {
    private static final Pattern FORM =
            Pattern.compile("arn:aws[a-z-]*:iam::([0-9]{12}|aws)?:([a-z-]+)(/(?:[^/]+/)*)([^/]+)");
    private static final int LONGEST = 2_048;

    /** The parts of an IAM ARN in any partition; empty when the text is none. */
    public static Optional<Arn> find(String text) {
        Matcher matcher = FORM.matcher(text);
        if (text.length() > LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        String account = matcher.group(1) == null ? "" : matcher.group(1);
        return Optional.of(new Arn(text, account, matcher.group(2), matcher.group(3), matcher.group(4)));
    }

    /** Whether the ARN names an account by its number. */
    public boolean ofAccount() {
        return account.length() == IamIds.ACCOUNT_DIGITS;
    }

    /** Whether AWS owns the entity, so that no customer can change it. */
    public boolean ofProvider() {
        return account.equals("aws");
    }
}
