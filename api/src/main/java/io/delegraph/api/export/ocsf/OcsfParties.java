package io.delegraph.api.export.ocsf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.api.export.JsonShape;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Subject;
import java.util.List;

/** Who is accused, and what is concerned. */
final class OcsfParties {
    private static final int USER = 1;
    private static final int SERVICE = 4;
    private static final int OTHER = 99;

    private OcsfParties() {}

    /** The accused as a user; what is no principal is a user of type Other with its kind as label. */
    static ObjectNode user(Subject accused) {
        int type = type(accused.kind());
        return named(accused)
                .put("type_id", type)
                .put(
                        "type",
                        switch (type) {
                            case USER -> "User";
                            case SERVICE -> "Service";
                            default -> accused.kind().label();
                        });
    }

    private static int type(NodeKind kind) {
        return switch (kind) {
            case HUMAN, USER -> USER;
            case AGENT, SERVICE_ACCOUNT, WORKLOAD, OAUTH_APP -> SERVICE;
            default -> OTHER;
        };
    }

    /** Everything but an accused principal. */
    static ArrayNode resources(List<Subject> subjects) {
        ArrayNode resources = JsonShape.object().putArray("resources");
        for (Subject subject : subjects) {
            boolean accused = subject.role() == Subject.Role.SUBJECT;
            if (!accused || subject.kind().nodeClass() != NodeClass.PRINCIPAL) {
                resources.add(resource(subject));
            }
        }
        return resources;
    }

    private static ObjectNode resource(Subject subject) {
        ObjectNode resource = named(subject).put("type", subject.kind().label());
        return switch (subject.role()) {
            case SUBJECT, OBJECT -> resource.put("role_id", 1).put("role", "Target");
            case DEPUTY, CREDENTIAL -> resource.put("role_id", 4).put("role", "Related");
        };
    }

    private static ObjectNode named(Subject subject) {
        return JsonShape.object().put("uid", subject.id().value()).put("name", subject.name());
    }
}
