package org.praxiscms.account.proof;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the library finds passkeys. What it calls a user name is the account's id in digits; while somebody registers a
 * passkey it is whatever their device shows, and the account is the one given here.
 */
class StoredCredentials implements CredentialRepository {
    private final EntityManager em;
    private final Long registeringAccountId;

    private StoredCredentials(EntityManager em, Long registeringAccountId) {
        this.em = em;
        this.registeringAccountId = registeringAccountId;
    }

    static StoredCredentials forRegistration(EntityManager em, long accountId) {
        return new StoredCredentials(em, accountId);
    }

    static StoredCredentials forSignIn(EntityManager em) {
        return new StoredCredentials(em, null);
    }

    @Override
    public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String username) {
        return em.createNamedQuery("Passkey.ofAccount", Passkey.class)
                .setParameter("account", accountIdOf(username))
                .getResultStream()
                .map(Passkey::descriptor)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<ByteArray> getUserHandleForUsername(String username) {
        return Optional.of(UserHandle.of(accountIdOf(username)));
    }

    @Override
    public Optional<String> getUsernameForUserHandle(ByteArray userHandle) {
        return UserHandle.accountIdOf(userHandle).stream()
                .mapToObj(Long::toString)
                .findFirst();
    }

    @Override
    public Optional<RegisteredCredential> lookup(ByteArray credentialId, ByteArray userHandle) {
        return stored(credentialId)
                .map(Passkey::credential)
                .filter(credential -> credential.getUserHandle().equals(userHandle))
                .findFirst();
    }

    @Override
    public Set<RegisteredCredential> lookupAll(ByteArray credentialId) {
        return stored(credentialId).map(Passkey::credential).collect(Collectors.toSet());
    }

    /** Locked, so that of two uses at the same moment the second sees the count of the first. */
    private Stream<Passkey> stored(ByteArray credentialId) {
        return em.createNamedQuery("Passkey.byCredential", Passkey.class)
                .setParameter("credential", credentialId.getBase64Url())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream();
    }

    private long accountIdOf(String username) {
        return registeringAccountId == null ? Long.parseLong(username) : registeringAccountId;
    }
}
