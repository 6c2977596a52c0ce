package org.praxiscms.transfer.wordpress;

import java.util.OptionalLong;

/** Reads the numbers of an export, which are text that somebody may have edited. */
final class Numbers {

    private Numbers() {}

    /** A whole number of at most 18 digits, or nothing. */
    static OptionalLong whole(String text) {
        return text.matches("-?\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
