package io.delegraph.cypher.graph.event;

import io.delegraph.cypher.graph.SourceLocation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A call that was seen.
 *
 * @param parent   native id, in the same source, of the call within which it was made
 * @param sequence place among calls of the same time and chain, such as a hop's number; 0 when the source has none
 * @param actor    who made it
 * @param subject  for whom, as the record says
 * @param delegate to whom work or authority passed on: the agent called, the role taken
 * @param decision id or word of the policy decision that was made about it: {@code PERMIT}, {@code DENY} or a reference
 * @param approval id of the approval that it names
 */
public record ObservedCall(
        EventKey key,
        Instant time,
        List<Strand> strands,
        Optional<String> parent,
        int sequence,
        Party actor,
        Optional<Party> subject,
        Optional<Party> delegate,
        Deed deed,
        Presented presented,
        Optional<String> decision,
        Optional<String> approval,
        SourceLocation at)
        implements Observation {
    public ObservedCall {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(delegate, "delegate");
        Objects.requireNonNull(deed, "deed");
        Objects.requireNonNull(presented, "presented");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(approval, "approval");
        Objects.requireNonNull(at, "place");
        strands = strands.stream().sorted().distinct().toList();
        if (strands.isEmpty()) {
            throw new IllegalArgumentException("A call belongs to a chain: " + key);
        }
    }

    /** Starts a call with what every source knows. */
    public static Builder builder(EventKey key, Instant time, Party actor, Deed deed, SourceLocation at) {
        return new Builder(key, time, actor, deed, at);
    }

    /** Collects what a source knows of a call. */
    public static final class Builder {
        private final EventKey key;
        private final Instant time;
        private final Party actor;
        private final Deed deed;
        private final SourceLocation at;
        private List<Strand> strands = List.of();
        private Optional<String> parent = Optional.empty();
        private int sequence;
        private Optional<Party> subject = Optional.empty();
        private Optional<Party> delegate = Optional.empty();
        private Presented presented = Presented.nothing();
        private Optional<String> decision = Optional.empty();
        private Optional<String> approval = Optional.empty();

        private Builder(EventKey key, Instant time, Party actor, Deed deed, SourceLocation at) {
            this.key = key;
            this.time = time;
            this.actor = actor;
            this.deed = deed;
            this.at = at;
        }

        public Builder strands(List<Strand> what) {
            strands = List.copyOf(what);
            return this;
        }

        public Builder strands(Strand... what) {
            return strands(List.of(what));
        }

        public Builder parent(Optional<String> nativeId) {
            parent = nativeId;
            return this;
        }

        public Builder sequence(int place) {
            sequence = place;
            return this;
        }

        public Builder subject(Optional<Party> whom) {
            subject = whom;
            return this;
        }

        public Builder delegate(Optional<Party> whom) {
            delegate = whom;
            return this;
        }

        public Builder presented(Presented what) {
            presented = what;
            return this;
        }

        public Builder decision(Optional<String> made) {
            decision = made;
            return this;
        }

        public Builder approval(Optional<String> named) {
            approval = named;
            return this;
        }

        /**
         * The call.
         *
         * @throws IllegalArgumentException when it has no strand
         */
        public ObservedCall build() {
            return new ObservedCall(
                    key, time, strands, parent, sequence, actor, subject, delegate, deed, presented, decision, approval,
                    at);
        }
    }
}
