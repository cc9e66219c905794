package io.delegraph.collector.mcp;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue.Flag;
import java.util.Optional;

/** The properties of a server as its entry gives them. */
record ServerProperties(McpFacts facts, JsonCursor entry, Optional<Launch> launch) {
    Properties all() {
        Properties properties = Properties.none();
        Optional<Boolean> enabled = findEnabled(entry);
        if (enabled.isPresent()) {
            properties = properties.flagged(Property.ENABLED, new Flag(enabled.get()));
        }
        properties = with(properties, Property.LAUNCHER, launch.flatMap(Launch::findProgram));
        Optional<PackageName> fetched = launch.map(Program::of).flatMap(Packages::find);
        properties = with(properties, Property.PACKAGE, fetched.map(PackageName::name));
        properties = with(properties, Property.PACKAGE_VERSION, fetched.flatMap(PackageName::version));
        ServerAddress address = new ServerAddress(facts, entry, launch, fetched);
        properties = with(properties, Property.TRANSPORT, address.transport());
        return with(properties, Property.ENDPOINT, address.endpoint());
    }

    static Optional<Boolean> findEnabled(JsonCursor entry) {
        return Entries.flag(entry, "disabled").map(disabled -> !disabled).or(() -> Entries.flag(entry, "enabled"));
    }

    private static Properties with(Properties properties, Property property, Optional<String> value) {
        return value.map(text -> properties.with(property, text)).orElse(properties);
    }
}
