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

    /**
     * A name that has to be there and that looks like what it is, in lists and in letters.
     *
     * @throws RuleViolation {@code <field>.missing}, {@code <field>.long}; {@code <field>.characters} where it breaks
     *     the line, turns the direction of writing (Unicode Standard Annex 9) or holds no character at all
     */
    public static String name(String value, int longest, String field) {
        String name = text(value, longest, field);
        if (!isPlain(name)) {
            throw new RuleViolation(field + ".characters");
        }
        return name;
    }

    /** Whether a text holds no control characters, none that turn the direction of writing, and no broken ones. */
    public static boolean isPlain(String text) {
        return text.codePoints().noneMatch(Require::misleads);
    }

    private static boolean misleads(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default ->
                character >= 0x202A && character <= 0x202E
                        || character >= 0x2066 && character <= 0x2069
                        || (character & 0xFFFE) == 0xFFFE;
        };
    }
}
