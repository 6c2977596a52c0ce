package org.praxiscms.web.security;

import jakarta.security.enterprise.credential.Credential;

/** What a browser shows for a sign-in that has happened: the token of its session. */
record SessionCredential(String token) implements Credential {
    @Override
    public String toString() {
        return "SessionCredential";
    }
}
