package io.delegraph.api.export;

import java.util.Optional;

/** Which build wrote an export. */
public final class Release {
    private Release() {}

    /** From the manifest of its jar; empty when it does not run from one. */
    public static Optional<String> version() {
        return Optional.ofNullable(Release.class.getPackage().getImplementationVersion());
    }
}
