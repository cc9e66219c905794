package io.delegraph.cypher.json;

import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.event.Party;

/** Parties as one text: {@code Agent:agent:support} is the agent {@code agent:support}. */
public final class PartyText {
    private PartyText() {}

    /** The text of the party. */
    public static String of(Party party) {
        return party.kind().label() + ":" + party.name();
    }

    /**
     * The party of the text.
     *
     * @throws IllegalArgumentException when it is not such a text
     */
    public static Party parse(String text) {
        int colon = text.indexOf(':');
        return NodeKind.findByLabel(text.substring(0, Math.max(colon, 0)))
                .map(kind -> new Party(text.substring(colon + 1), kind))
                .orElseThrow(() -> new IllegalArgumentException("Not a party: '" + text + "'"));
    }
}
