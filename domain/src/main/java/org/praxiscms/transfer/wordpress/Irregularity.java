package org.praxiscms.transfer.wordpress;

/** What an item lacks or says unreadably: worth a line in the report, no reason to stop. */
public record Irregularity(Kind kind, String detail) {

    /** The irregularities that real exports show. */
    public enum Kind {
        ID_MISSING,
        ID_NOT_A_NUMBER,
        TITLE_MISSING,
        SLUG_MISSING,
        DATE_MISSING,
        DATE_UNREADABLE,
        NUMBER_UNREADABLE,
        TOO_MANY_TERMS,
        TOO_MANY_OLD_SLUGS
    }
}
