package org.praxiscms.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.stream.Collectors;
import org.praxiscms.account.Sessions;

/** Knows whom a session belongs to. Passwords, codes and passkeys are checked where a session begins, at the sign-in. */
@ApplicationScoped
public class AccountStore implements IdentityStore {
    @Inject
    Sessions sessions;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof SessionCredential session)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        return sessions.resume(session.token())
                .map(signedIn -> new CredentialValidationResult(
                        new StaffPrincipal(signedIn),
                        signedIn.roles().stream().map(Enum::name).collect(Collectors.toSet())))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
