package io.delegraph.api.cli;

import io.delegraph.api.question.AskedPermission;
import io.delegraph.cypher.graph.Permission;

/** Reads an action and a resource from arguments. */
final class Permissions {
    private Permissions() {}

    static Permission of(String action, String resource) {
        return AskedPermission.find(action, resource)
                .orElseThrow(() -> new UsageProblem("'" + action + "' on '" + resource
                        + "' is no question; expected an action such as s3:GetObject and a resource."));
    }
}
