package io.delegraph.collector.bundle;

/** Names that writer and reader share. */
final class BundleFormat {
    static final String SCHEMA = "delegraph.bundle/1";
    static final String RECORD = "record";
    static final String HEADER = "header";
    static final String NODE = "node";
    static final String EDGE = "edge";
    static final String OBSERVATION = "observation";
    static final String EVENT = "event";
    static final String DIAGNOSTIC = "diagnostic";
    static final String COVERAGE = "coverage";
    static final String INPUT = "input";
    static final String TRAILER = "trailer";

    private BundleFormat() {}
}
