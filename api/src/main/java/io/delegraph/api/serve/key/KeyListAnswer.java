package io.delegraph.api.serve.key;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** All keys that were ever made, by name. They belong to no epoch. */
@Schema(name = "KeyList")
record KeyListAnswer(List<KeyAnswer> items) {
    KeyListAnswer {
        items = List.copyOf(items);
    }
}
