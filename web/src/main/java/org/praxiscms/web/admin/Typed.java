package org.praxiscms.web.admin;

import java.util.regex.Pattern;

/** What stands in an address or a button, taken for no more than it is: anybody can have typed it. */
public final class Typed {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private Typed() {}

    /**
     * Something to look for. Characters that nobody sees become spaces: no name holds them, and not every database takes
     * them.
     *
     * @return null where there is nothing
     */
    public static String text(String value) {
        String plain = value == null
                ? ""
                : value.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
        return plain.isEmpty() ? null : plain;
    }

    /** @return null where it is none that anything could have */
    public static Long number(String value) {
        return value != null && NUMBER.matcher(value).matches() ? Long.valueOf(value) : null;
    }

    /** The number of a row; one that no row has where it is none. */
    public static long row(String value) {
        Long number = number(value);
        return number == null ? 0 : number;
    }
}
