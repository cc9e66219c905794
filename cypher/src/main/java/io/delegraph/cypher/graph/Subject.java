package io.delegraph.cypher.graph;

import java.util.Objects;

/** A node that a finding is about, in a role. */
public record Subject(Role role, NodeId id, NodeKind kind, String name) {
    /** The part that a node has in a finding. */
    public enum Role {
        /** The one that the finding accuses. */
        SUBJECT("subject"),
        /** What is reached. */
        OBJECT("object"),
        /** Who was used as a go-between. */
        DEPUTY("deputy"),
        /** The credential in question. */
        CREDENTIAL("credential");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        /** The name in outputs. */
        public String label() {
            return label;
        }
    }

    public Subject {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
    }
}
