package org.praxiscms.account;

/** What the first administrator says of themselves. */
public record SetupForm(String name, String email, String password) {
    /** A password is nothing for a log. */
    @Override
    public String toString() {
        return "SetupForm[" + email + "]";
    }
}
