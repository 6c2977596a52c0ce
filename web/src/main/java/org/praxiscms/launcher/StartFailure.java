package org.praxiscms.launcher;

/**
 * Says in one sentence why Praxis cannot start. The person who reads it started a program, not a debugger: the
 * sentence names the setting and the value, never a secret, and no stack trace follows.
 */
final class StartFailure extends Exception {

    private static final long serialVersionUID = 1L;

    StartFailure(String sentence) {
        super(sentence);
    }

    StartFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
