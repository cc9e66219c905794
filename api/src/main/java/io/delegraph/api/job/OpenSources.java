package io.delegraph.api.job;

import io.delegraph.api.scan.ScanInputs;
import io.delegraph.api.scan.ScanPart;
import java.util.List;

/** What registered sources hold, for as long as a scan reads it. */
public interface OpenSources extends AutoCloseable {
    /** Opens sources when a scan of them begins. */
    @FunctionalInterface
    interface Opening {
        /**
         * Opens them.
         *
         * @param inputs what the scan reads besides, with its clock and its fingerprints
         * @throws ScanRefused when one of them is not registered any more
         */
        OpenSources open(List<String> names, ScanInputs inputs);
    }

    /** Everything that is to be read. */
    List<ScanPart> parts();

    /** Removes what was made for the scan. */
    @Override
    default void close() {}
}
