package org.praxiscms.shared;

/** The limits that entities put on text, in one voice: a message key per field and what is wrong with it. */
public final class Require {
    private Require() {}

    /**
     * Text that has to be there.
     *
     * @return the text without white space round it
     * @throws RuleViolation {@code <field>.missing} or {@code <field>.long}
     */
    public static String text(String value, int longest, String field) {
        String stripped = optional(value, longest, field);
        if (stripped == null) {
            throw new RuleViolation(field + ".missing");
        }
        return stripped;
    }

    /**
     * Text that may be missing.
     *
     * @return the text without white space round it, null instead of blank
     * @throws RuleViolation {@code <field>.long}
     */
    public static String optional(String value, int longest, String field) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String stripped = value.strip();
        if (stripped.length() > longest) {
            throw new RuleViolation(field + ".long");
        }
        return stripped;
    }
}
