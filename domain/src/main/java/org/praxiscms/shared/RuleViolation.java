package org.praxiscms.shared;

/** Somebody asked for what a rule of the trade forbids; the key names the message that tells them. */
public class RuleViolation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;

    public RuleViolation(String key) {
        super(key);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
