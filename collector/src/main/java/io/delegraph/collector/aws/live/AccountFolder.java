package io.delegraph.collector.aws.live;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The documents of one account, at the addresses where exports of the CLI lie. */
final class AccountFolder {
    // Where collectors of whole accounts ask what is the same in every region.
    private static final String GLOBAL_REGION = "us-east-1";
    private static final int MOST_REASONS = 5;

    private final Path root;
    private final String account;
    private final List<AnswerFile> files = new ArrayList<>();

    AccountFolder(Path spool, String account) {
        this.root = spool.resolve(account);
        this.account = account;
    }

    String account() {
        return account;
    }

    /** The document of an operation that asks for all. */
    AnswerFile answer(String operation) {
        return file(operation + ".json");
    }

    /** The document of an operation that asks for one thing. */
    AnswerFile answer(String operation, String item) {
        return file(operation + "/" + URLEncoder.encode(item, StandardCharsets.UTF_8));
    }

    private AnswerFile file(String name) {
        AnswerFile file = departed(name);
        files.add(file);
        return file;
    }

    /** The document, by the name that it had, of something that is there no more. */
    AnswerFile departed(String name) {
        return new AnswerFile(root.resolve(GLOBAL_REGION).resolve(name), name, account);
    }

    /** Names of the documents that ask for one thing each. */
    List<String> items() {
        return files.stream()
                .map(AnswerFile::name)
                .filter(name -> name.contains("/"))
                .toList();
    }

    /** States that logs of an account are missing. */
    void logsUnanswered(String ofAccount, Unanswered why) throws IOException {
        String name = "cloudtrail-" + ofAccount + ".json";
        AnswerFile file = new AnswerFile(logs().resolve(name), name, ofAccount);
        file.empty("Records");
        file.unanswered(why);
    }

    /** Where log files of the account's bucket go. */
    Path logs() {
        return root.resolve("logs");
    }

    /** Why documents are not whole, the first few; empty when all are. */
    Optional<String> failures() {
        List<String> failures = files.stream()
                .flatMap(file ->
                        file.failure().stream().map(code -> file.name().replaceFirst("[./].*", "") + ": " + code))
                .distinct()
                .toList();
        String more = failures.size() > MOST_REASONS ? " and more" : "";
        return failures.isEmpty()
                ? Optional.empty()
                : Optional.of(failures.stream().limit(MOST_REASONS).collect(Collectors.joining("; ")) + more);
    }
}
