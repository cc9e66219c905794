package io.delegraph.api.evaluation;

import java.util.Locale;

/** So many of so many, with the 95 % interval of E. B. Wilson, JASA 22 (1927). */
record Proportion(int hits, int of) {
    private static final double Z = 1.959964;

    double value() {
        return of == 0 ? Double.NaN : (double) hits / of;
    }

    double low() {
        return centre() - half();
    }

    double high() {
        return centre() + half();
    }

    private double centre() {
        return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double half() {
        return Z * Math.sqrt(value() * (1 - value()) / of + Z * Z / (4.0 * of * of)) / (1 + Z * Z / of);
    }

    @Override
    public String toString() {
        return of == 0
                ? "none"
                : String.format(Locale.ROOT, "%d of %d = %.3f [%.3f, %.3f]", hits, of, value(), low(), high());
    }
}
