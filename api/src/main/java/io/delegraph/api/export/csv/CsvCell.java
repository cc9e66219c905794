package io.delegraph.api.export.csv;

/** Cells that no spreadsheet runs. */
final class CsvCell {
    // The wide forms count as the narrow ones in some locales.
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvCell() {}

    /** The text, behind an apostrophe where it could be taken for a formula; a leading space does not hide one. */
    static String neutral(String text) {
        String begin = text.stripLeading();
        boolean runs = !text.isEmpty()
                && (FORMULA.indexOf(text.charAt(0)) >= 0
                        || (!begin.isEmpty() && FORMULA.indexOf(begin.charAt(0)) >= 0));
        return runs ? "'" + text : text;
    }
}
