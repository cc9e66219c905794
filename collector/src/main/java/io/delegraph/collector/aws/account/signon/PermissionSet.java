package io.delegraph.collector.aws.account.signon;

import io.delegraph.collector.aws.account.answer.Answer;
import java.util.Optional;

/** A permission set by its ARN; its name stands in its description only. */
record PermissionSet(String arn) {
    /** The name that its description beside the answer gives it; collectors ask by ARN or by its last part. */
    Optional<String> findName(Answer answer) {
        return described(answer, arn).or(() -> described(answer, arn.substring(arn.lastIndexOf('/') + 1)));
    }

    private static Optional<String> described(Answer answer, String item) {
        return answer.beside()
                .find("sso-admin-describe-permission-set", item)
                .flatMap(found -> found.find("PermissionSet"))
                .flatMap(found -> found.findText("Name"))
                .filter(name -> !name.isBlank());
    }
}
