package org.praxiscms.access;

/** What a person is trusted with. No role contains another: who does several things has several. */
public enum Role {
    /** Writes drafts, and changes only their own. */
    AUTHOR,
    /** A health professional who signs what was written. */
    REVIEWER,
    /** Publishes, and keeps media, clinic, notices and pages. */
    EDITOR,
    /** Keeps accounts and settings, imports, exports, reads the audit log. */
    ADMINISTRATOR
}
