package org.praxiscms.transfer.wordpress;

/**
 * Says why an export cannot be read and where: people repair such files with an editor, so the place counts as much as
 * the reason.
 */
public class ExportUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final int line;
    private final int column;

    public ExportUnreadable(String reason, int line, int column) {
        super(line > 0 ? reason + " (line " + line + ", column " + column + ")" : reason);
        this.reason = reason;
        this.line = line;
        this.column = column;
    }

    ExportUnreadable(String reason) {
        this(reason, 0, 0);
    }

    /** The reason without the place. */
    public String reason() {
        return reason;
    }

    /** From 1; 0 where the file as a whole is meant. */
    public int line() {
        return line;
    }

    /** From 1; 0 where the file as a whole is meant. */
    public int column() {
        return column;
    }
}
