package io.delegraph.collector.aws.account.answer;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the place of an answer says: {@code <account>/<region>/<service>-<operation>.json}, or {@code
 * <region>/<service>-<operation>/<url-encoded id>} for operations that ask for one thing.
 *
 * @param folder    that the answers of the region lie in, with a slash at its end; empty for the PATH itself
 * @param account   twelve digits when the folder is named so; else empty
 * @param region    such as {@code us-east-1}; empty when the path does not tell
 * @param operation such as {@code s3-get-bucket-policy}
 * @param item      what the operation asked for, decoded; empty when it asked for all
 */
public record AnswerPath(String folder, String account, String region, String operation, String item) {
    private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(?:-[a-z]+)+-\\d{1,2}");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    private static final String JSON = ".json";
    // Where collectors of whole accounts ask what is the same in every region.
    private static final String GLOBAL_REGION = "us-east-1";

    /** What the path says, if a file or folder in it is named after a known operation. */
    public static Optional<AnswerPath> find(String uri, Predicate<String> known) {
        String folder = folderOf(uri);
        String file = uri.substring(folder.length());
        String stem = file.endsWith(JSON) ? file.substring(0, file.length() - JSON.length()) : "";
        if (known.test(stem)) {
            return Optional.of(in(folder, stem, ""));
        }
        String operation = nameOf(folder);
        return known.test(operation)
                ? Optional.of(in(folderOf(withoutSlash(folder)), operation, decoded(file)))
                : Optional.empty();
    }

    /** An answer that is known by its content alone. */
    public static AnswerPath unplaced(String uri, String operation) {
        return in(folderOf(uri), operation, "");
    }

    /** Where the answers of another operation may lie: beside this one, then among those of the global region. */
    List<String> addresses(String otherOperation, String otherItem) {
        String name = otherItem.isEmpty() ? otherOperation + JSON : otherOperation + "/" + encoded(otherItem);
        List<String> addresses = new ArrayList<>(List.of(folder + name));
        if (!region.isEmpty() && !region.equals(GLOBAL_REGION)) {
            addresses.add(folderOf(withoutSlash(folder)) + GLOBAL_REGION + "/" + name);
        }
        return addresses;
    }

    private static AnswerPath in(String folder, String operation, String item) {
        String last = nameOf(folder);
        boolean regional = REGION.matcher(last).matches();
        String account = regional ? nameOf(folderOf(withoutSlash(folder))) : last;
        return new AnswerPath(
                folder, ACCOUNT.matcher(account).matches() ? account : "", regional ? last : "", operation, item);
    }

    private static String folderOf(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String withoutSlash(String folder) {
        return folder.isEmpty() ? folder : folder.substring(0, folder.length() - 1);
    }

    private static String nameOf(String folder) {
        String path = withoutSlash(folder);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String encoded(String item) {
        return URLEncoder.encode(item, StandardCharsets.UTF_8);
    }

    private static String decoded(String file) {
        try {
            return URLDecoder.decode(file, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return file;
        }
    }
}
