package org.praxiscms.shared;

/** An entity whose every change the audit log holds, with its values before and after. */
public interface Traced {
    /** How people know it: an article's title, an account's name. */
    String traceName();
}
