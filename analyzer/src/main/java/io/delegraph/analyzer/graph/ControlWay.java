package io.delegraph.analyzer.graph;

/** How configuration is changed to obtain authority; rules tell these apart. */
public enum ControlWay {
    /** By writing a policy, a trust or code that exists. */
    CONFIGURATION,
    /** By making a credential for somebody else. */
    CREDENTIALS,
    /** By passing an identity to compute that one creates. */
    COMPUTE
}
