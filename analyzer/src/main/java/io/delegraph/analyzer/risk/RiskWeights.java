package io.delegraph.analyzer.risk;

import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Truth;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The weights of the score, as configured; a test sees to it that every kind of edge has one. */
public final class RiskWeights {
    private static final String RESOURCE = "/risk/weights.properties";

    private final Properties values;

    private RiskWeights(Properties values) {
        this.values = values;
    }

    /** The weights that ship with the product. */
    public static RiskWeights shipped() {
        Properties values = new Properties();
        try (InputStream stream = RiskWeights.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("The build left out " + RESOURCE);
            }
            values.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("The weights cannot be read", e);
        }
        return new RiskWeights(values);
    }

    /** Chance, in (0,1], that an attempt to follow an edge of this kind succeeds. */
    public double ease(String edge) {
        return number("ease." + edge);
    }

    /** Factor, in (0,1], for how sure a step is. */
    public double truth(Truth truth) {
        return number("truth." + truth);
    }

    /** How exposed a source of this kind is, in [0,1]. */
    public double exposure(NodeKind kind) {
        String key = "exposure." + kind.label();
        return values.containsKey(key) ? number(key) : number("exposure.other");
    }

    private double number(String key) {
        String value = values.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("No weight is configured for " + key);
        }
        return Double.parseDouble(value);
    }
}
