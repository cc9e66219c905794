package io.delegraph.api.question;

import io.delegraph.api.listing.Published;
import io.delegraph.api.scan.NodeNames;
import io.delegraph.cypher.graph.NodeId;
import java.util.List;

/** Resolves names for somebody who may not see everything. */
final class SeenNames {
    private static final List<String> INTO = List.of("/", ":");

    private final Published seen;
    private final ResourceIndex resources;

    SeenNames(Published seen) {
        this.seen = seen;
        this.resources = new ResourceIndex(seen.snapshot(), NodeNames.of(seen.snapshot(), List.of()));
    }

    /**
     * The one node of this name that is seen.
     *
     * @throws UnknownName when there is none or more than one; candidates are seen, too
     */
    NodeId resolve(String name, Inquiry inquiry) {
        if (seen.sight().isUnlimited()) {
            return inquiry.resolve(name);
        }
        List<NodeId> found =
                inquiry.list(name).stream().filter(seen.sight()::sees).toList();
        if (found.isEmpty()) {
            throw UnknownName.absent(name, NearestNames.of(name, seen.snapshot()));
        }
        if (found.size() > 1) {
            throw UnknownName.ambiguous(name, found, inquiry.names());
        }
        return found.get(0);
    }

    /**
     * Lets pass what is seen, or lies in something that is; everything for somebody who may see everything, because
     * policies speak of resources that nobody listed.
     *
     * @throws UnknownName when it does not pass
     */
    void checkResource(String name) {
        if (!seen.sight().isUnlimited() && !isSeen(name)) {
            throw UnknownName.absent(name, NearestNames.of(name, seen.snapshot()));
        }
    }

    /** Whether this is listed and seen, or lies in something that is. */
    boolean isSeen(String name) {
        if (resources.isNamed(name)) {
            return true;
        }
        for (int end = name.length() - 1; end > 0; end--) {
            boolean border = INTO.contains(name.substring(end, end + 1));
            if (border && resources.isListed(name.substring(0, end))) {
                return true;
            }
        }
        return false;
    }
}
