package io.delegraph.api.serve.key;

import io.delegraph.api.access.AccessKeys;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A key that was made just now.
 *
 * @param secret shown once
 */
@Schema(name = "IssuedKey")
record IssuedKeyAnswer(
        KeyAnswer key,

        @Schema(description = "What its holder sends as bearer token; shown once.")
        String secret) {
    static IssuedKeyAnswer of(AccessKeys.Issued issued) {
        return new IssuedKeyAnswer(KeyAnswer.of(issued.key()), issued.secret());
    }

    @Override
    public String toString() {
        return "IssuedKeyAnswer[" + key + "]";
    }
}
