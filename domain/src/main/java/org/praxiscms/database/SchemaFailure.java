package org.praxiscms.database;

/** The database does not have, and cannot get, the schema of this release; the message says so in one line. */
public class SchemaFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SchemaFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
