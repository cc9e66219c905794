package io.delegraph.api.cli;

import java.util.Optional;
import picocli.CommandLine;

/** Which build this is, from the manifest of its jar. */
final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
        return new String[] {"delegraph " + version, "Java " + Runtime.version()};
    }
}
