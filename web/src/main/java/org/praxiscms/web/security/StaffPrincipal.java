package org.praxiscms.web.security;

import jakarta.security.enterprise.CallerPrincipal;
import org.praxiscms.account.SignedIn;

/** Somebody of the staff, as the server knows them during a request. */
public class StaffPrincipal extends CallerPrincipal {
    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;

    StaffPrincipal(SignedIn signedIn) {
        super(String.valueOf(signedIn.accountId()));
        this.signedIn = signedIn;
    }

    SignedIn signedIn() {
        return signedIn;
    }
}
