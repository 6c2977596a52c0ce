package org.praxiscms.account.proof;

import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import com.yubico.webauthn.data.exception.Base64UrlException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.praxiscms.shared.Require;
import org.praxiscms.shared.Traced;
import org.praxiscms.shared.Untold;

/** A key pair on somebody's device, whose public half is here. It signs in alone: who has it has unlocked the device. */
@Entity
@NamedQuery(
        name = "Passkey.views",
        query = "select new org.praxiscms.account.proof.PasskeyView(p.id, p.name, p.backedUp, p.createdAt,"
                + " p.lastUsedAt) from Passkey p where p.accountId = :account order by p.createdAt, p.id")
@NamedQuery(name = "Passkey.count", query = "select count(p) from Passkey p where p.accountId = :account")
@NamedQuery(name = "Passkey.ofAccount", query = "select p from Passkey p where p.accountId = :account")
@NamedQuery(name = "Passkey.byCredential", query = "select p from Passkey p where p.credentialId = :credential")
@NamedQuery(
        name = "Passkey.use",
        query = "update Passkey p set p.signatureCount = :count, p.backedUp = :backedUp, p.lastUsedAt = :now"
                + " where p.credentialId = :credential")
class Passkey implements Traced {
    static final int LONGEST_NAME = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "praxis_seq")
    @SequenceGenerator(name = "praxis_seq", sequenceName = "praxis_seq", allocationSize = 50)
    private Long id;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    /** Base64url. */
    @Untold
    @Column(name = "credential_id", nullable = false, length = 1400)
    private String credentialId;

    /** COSE (RFC 9052) in Base64url. */
    @Untold
    @Column(name = "public_key", nullable = false, length = 2000)
    private String publicKey;

    /** Grows with every use, or stays zero; one that falls behind tells of a copy. */
    @Untold
    @Column(name = "signature_count", nullable = false)
    private long signatureCount;

    @Column(nullable = false, length = LONGEST_NAME)
    private String name;

    @Column(name = "backed_up", nullable = false)
    private boolean backedUp;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected Passkey() {}

    @SuppressWarnings("deprecation") // Of isBackedUp: the library's word for "new in the standard".
    Passkey(long accountId, String name, RegistrationResult registration, Instant now) {
        this.accountId = accountId;
        this.credentialId = registration.getKeyId().getId().getBase64Url();
        this.publicKey = registration.getPublicKeyCose().getBase64Url();
        this.signatureCount = registration.getSignatureCount();
        this.backedUp = registration.isBackedUp();
        this.createdAt = now;
        rename(name);
    }

    /** @throws org.praxiscms.shared.RuleViolation {@code passkey.name.missing}, {@code passkey.name.long} */
    void rename(String newName) {
        this.name = Require.name(newName, LONGEST_NAME, "passkey.name");
    }

    Long id() {
        return id;
    }

    long accountId() {
        return accountId;
    }

    String name() {
        return name;
    }

    PublicKeyCredentialDescriptor descriptor() {
        return PublicKeyCredentialDescriptor.builder().id(bytes(credentialId)).build();
    }

    RegisteredCredential credential() {
        return RegisteredCredential.builder()
                .credentialId(bytes(credentialId))
                .userHandle(UserHandle.of(accountId))
                .publicKeyCose(bytes(publicKey))
                .signatureCount(signatureCount)
                .build();
    }

    private static ByteArray bytes(String base64Url) {
        try {
            return ByteArray.fromBase64Url(base64Url);
        } catch (Base64UrlException e) {
            throw new IllegalStateException("A stored passkey is not in Base64url", e);
        }
    }

    @Override
    public String traceName() {
        return name;
    }
}
