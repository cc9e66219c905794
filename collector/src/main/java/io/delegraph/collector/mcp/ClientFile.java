package io.delegraph.collector.mcp;

import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.parse.machine.UserFolder;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whose configuration a document is.
 *
 * @param wrapper how the servers are held
 */
record ClientFile(Client client, Notation notation, KnownFile wrapper) {
    private static final Pattern CATALOGUE = Pattern.compile("(?i)(?:.*/)?plugins/marketplaces/.*");

    /** The client's file, told by the path and, where that is not known, by what the document holds. */
    static Optional<ClientFile> find(DocumentHead head) {
        if (CATALOGUE.matcher(head.uri().replace('\\', '/')).matches()) {
            return Optional.empty();
        }
        return Notation.find(head.uri(), head.text()).flatMap(notation -> find(head, notation));
    }

    /** A document that somebody says is one. */
    static ClientFile forced(DocumentHead head) {
        Notation notation = Notation.find(head.uri(), head.text()).orElse(Notation.JSON);
        return new ClientFile(Client.OTHER, notation, KnownFile.home("", "mcpServers"));
    }

    private static Optional<ClientFile> find(DocumentHead head, Notation notation) {
        Optional<Client> byPath = Client.findByPath(head.uri());
        if (byPath.isEmpty()) {
            return Shape.find(head, notation);
        }
        KnownFile file = byPath.get().findFile(head.uri()).orElseThrow();
        boolean says = byPath.get() != Client.VS_CODE
                || !file.optional()
                || head.text().contains("\"mcp\"")
                || head.text().contains("\"chat.tools.");
        return says ? Optional.of(new ClientFile(byPath.get(), notation, file)) : Optional.empty();
    }

    /** The project that the document configures the client for; empty for the user's own configuration. */
    String project(UserFolder folder) {
        if (client != Client.OTHER) {
            return wrapper.project(folder.within());
        }
        // Nothing tells what the folder means, so that each file is one of its own.
        return folder.within().matches("\\.?mcp\\.json") ? "" : folder.within();
    }
}
