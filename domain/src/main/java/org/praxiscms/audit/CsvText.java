package org.praxiscms.audit;

/** Keeps what strangers typed from being a formula in the spreadsheet that opens a list (CWE-1236). */
final class CsvText {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvText() {}

    /** The text; with an apostrophe before it where a spreadsheet would calculate. */
    static String harmless(String text) {
        if (text == null) {
            return "";
        }
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
