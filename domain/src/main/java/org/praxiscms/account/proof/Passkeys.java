package org.praxiscms.account.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.StartAssertionOptions;
import com.yubico.webauthn.StartRegistrationOptions;
import com.yubico.webauthn.data.AttestationConveyancePreference;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.InvalidSignatureCountException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.praxiscms.access.Acting;
import org.praxiscms.access.AllowedTo;
import org.praxiscms.access.Happening;
import org.praxiscms.access.OpenToAll;
import org.praxiscms.shared.NotFound;
import org.praxiscms.shared.RuleViolation;

/**
 * Passkeys (WebAuthn Level 2): made on somebody's device, unlocked there by finger, face or PIN, good for this site
 * alone. Who made the device is not asked. A ticket keeps what a ceremony's first half gives and is used up by the
 * second, so that an answer counts once.
 */
@ApplicationScoped
@Transactional
@OpenToAll("signs in whoever has the passkey; the doors round it say whose passkeys they are")
public class Passkeys {
    static final int MOST = 20;

    /** UTF-16 units; the longest that devices send have a tenth. */
    private static final int LONGEST_RESPONSE = 20_000;

    private static final int LONGEST_SHOWN = 64;
    private static final long TIME_TO_ANSWER = Duration.ofMinutes(5).toMillis();

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Event<Happening> happenings;

    /** Whether browsers offer passkeys at this origin: under TLS or on the own machine, and by name. */
    public boolean workAt(URI origin) {
        String host = hostOf(origin);
        boolean safe =
                "https".equalsIgnoreCase(origin.getScheme()) || host.equals("localhost") || host.endsWith(".localhost");
        return safe && !host.isEmpty() && !host.contains(":") && !host.matches("[0-9.]+");
    }

    /**
     * Begins to register a passkey.
     *
     * @param email and name: what the device shows when it asks which account; they stay there
     * @param origin as the browser sees the site
     * @throws RuleViolation {@code passkey.tooMany}, or {@code passkey.origin} where browsers offer none
     */
    @AllowedTo
    public Ceremony beginRegistration(long accountId, String email, String name, URI origin) {
        Acting.caller().requireIs(accountId);
        requireRoom(accountId);
        RelyingParty site = site(origin, StoredCredentials.forRegistration(em, accountId));
        PublicKeyCredentialCreationOptions options = site.startRegistration(StartRegistrationOptions.builder()
                .user(UserIdentity.builder()
                        .name(shown(email))
                        .displayName(shown(name))
                        .id(UserHandle.of(accountId))
                        .build())
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .timeout(TIME_TO_ANSWER)
                .build());
        try {
            return new Ceremony(options.toJson(), withinPublicKey(options.toCredentialsCreateJson()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Registers the passkey that a device has made.
     *
     * @param request of the ceremony, from the ticket
     * @param responseJson what the browser's {@code credential.toJSON()} gave
     * @return its id
     * @throws RuleViolation {@code passkey.invalid}, {@code passkey.tooMany}, {@code passkey.name.missing}, {@code
     *     passkey.name.long}
     */
    @AllowedTo
    public long finishRegistration(
            long accountId, String request, String responseJson, URI origin, String passkeyName) {
        Acting.caller().requireIs(accountId);
        requireRoom(accountId);
        RelyingParty site = site(origin, StoredCredentials.forRegistration(em, accountId));
        RegistrationResult result = checked(responseJson, () -> {
            PublicKeyCredentialCreationOptions options = PublicKeyCredentialCreationOptions.fromJson(request);
            if (!options.getUser().getId().equals(UserHandle.of(accountId))) {
                throw new RuleViolation("passkey.invalid");
            }
            return site.finishRegistration(FinishRegistrationOptions.builder()
                    .request(options)
                    .response(PublicKeyCredential.parseRegistrationResponseJson(responseJson))
                    .build());
        });
        Passkey passkey = new Passkey(accountId, passkeyName, result, clock.instant());
        em.persist(passkey);
        em.flush();
        return passkey.id();
    }

    /**
     * Begins to sign in: the device itself knows which accounts it has passkeys for.
     *
     * @throws RuleViolation {@code passkey.origin} where browsers offer none
     */
    public Ceremony beginSignIn(URI origin) {
        AssertionRequest request = site(origin, StoredCredentials.forSignIn(em))
                .startAssertion(StartAssertionOptions.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .timeout(TIME_TO_ANSWER)
                        .build());
        try {
            return new Ceremony(request.toJson(), withinPublicKey(request.toCredentialsGetJson()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Whose passkey has signed.
     *
     * @param request of the ceremony, from the ticket
     * @param responseJson what the browser's {@code credential.toJSON()} gave
     * @return the account's id; empty where the passkey is unknown, the signature does not hold, or the count of uses
     *     tells of a copy
     * @throws RuleViolation {@code passkey.invalid}: it is no such answer at all
     */
    public OptionalLong finishSignIn(String request, String responseJson, URI origin) {
        RelyingParty site = site(origin, StoredCredentials.forSignIn(em));
        try {
            AssertionResult result = checked(responseJson, () -> {
                try {
                    return site.finishAssertion(FinishAssertionOptions.builder()
                            .request(AssertionRequest.fromJson(request))
                            .response(PublicKeyCredential.parseAssertionResponseJson(responseJson))
                            .build());
                } catch (AssertionFailedException e) {
                    throw new Refused(e);
                }
            });
            em.createNamedQuery("Passkey.use")
                    .setParameter("count", result.getSignatureCount())
                    .setParameter("backedUp", isBackedUp(result))
                    .setParameter("now", clock.instant())
                    .setParameter(
                            "credential",
                            result.getCredential().getCredentialId().getBase64Url())
                    .executeUpdate();
            return UserHandle.accountIdOf(result.getCredential().getUserHandle());
        } catch (Refused refused) {
            tellOfCopy(refused);
            return OptionalLong.empty();
        }
    }

    /** The account's passkeys, the oldest first. */
    public List<PasskeyView> of(long accountId) {
        return em.createNamedQuery("Passkey.views", PasskeyView.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    public boolean has(long accountId) {
        return count(accountId) > 0;
    }

    /**
     * @throws NotFound where the account has no such passkey
     * @throws RuleViolation {@code passkey.name.missing}, {@code passkey.name.long}
     */
    @AllowedTo
    public void rename(long accountId, long id, String name) {
        Acting.caller().requireIs(accountId);
        find(accountId, id).rename(name);
    }

    /** @throws NotFound where the account has no such passkey */
    @AllowedTo
    public void remove(long accountId, long id) {
        Acting.caller().requireIs(accountId);
        em.remove(find(accountId, id));
    }

    private Passkey find(long accountId, long id) {
        return Optional.ofNullable(em.find(Passkey.class, id))
                .filter(passkey -> passkey.accountId() == accountId)
                .orElseThrow(NotFound::new);
    }

    private long count(long accountId) {
        return em.createNamedQuery("Passkey.count", Long.class)
                .setParameter("account", accountId)
                .getSingleResult();
    }

    private void requireRoom(long accountId) {
        if (count(accountId) >= MOST) {
            throw new RuleViolation("passkey.tooMany");
        }
    }

    @SuppressWarnings("deprecation") // The library's word for "new in the standard".
    private static boolean isBackedUp(AssertionResult result) {
        return result.isBackedUp();
    }

    private void tellOfCopy(Refused refused) {
        if (refused.getCause() instanceof InvalidSignatureCountException copy) {
            em.createNamedQuery("Passkey.byCredential", Passkey.class)
                    .setParameter("credential", copy.getCredentialId().getBase64Url())
                    .getResultStream()
                    .forEach(passkey ->
                            happenings.fire(new Happening("Passkeys.copied", "Passkey", passkey.id(), passkey.name())));
        }
    }

    private RelyingParty site(URI origin, CredentialRepository credentials) {
        if (!workAt(origin)) {
            throw new RuleViolation("passkey.origin");
        }
        return RelyingParty.builder()
                .identity(RelyingPartyIdentity.builder()
                        .id(hostOf(origin))
                        .name(hostOf(origin))
                        .build())
                .credentialRepository(credentials)
                .origins(Set.of(written(origin)))
                .attestationConveyancePreference(AttestationConveyancePreference.NONE)
                .clock(clock)
                .build();
    }

    private static String hostOf(URI origin) {
        return origin.getHost() == null ? "" : origin.getHost().toLowerCase(Locale.ROOT);
    }

    /** As browsers write it: without the port that the scheme has anyway, and without a path. */
    private static String written(URI origin) {
        String scheme = origin.getScheme().toLowerCase(Locale.ROOT);
        boolean usual = origin.getPort() == -1
                || scheme.equals("https") && origin.getPort() == 443
                || scheme.equals("http") && origin.getPort() == 80;
        return scheme + "://" + hostOf(origin) + (usual ? "" : ":" + origin.getPort());
    }

    /** Devices cut it at 64 bytes, and not all of them between two characters (WebAuthn Level 2, 5.4.1). */
    private static String shown(String text) {
        int characters = Math.min(LONGEST_SHOWN, text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, characters));
    }

    private static String withinPublicKey(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject().getJsonObject("publicKey").toString();
        }
    }

    /** Anything can come from a browser: whatever the library says of it, it is not valid. */
    private static <T> T checked(String responseJson, Check<T> check) {
        if (responseJson == null || responseJson.isBlank() || responseJson.length() > LONGEST_RESPONSE) {
            throw new RuleViolation("passkey.invalid");
        }
        try {
            return check.result();
        } catch (Refused | RuleViolation | PersistenceException known) {
            throw known;
        } catch (IOException | RegistrationFailedException | RuntimeException notValid) {
            throw new RuleViolation("passkey.invalid");
        }
    }

    /** A step of the library that answers or fails. */
    private interface Check<T> {
        T result() throws IOException, RegistrationFailedException;
    }

    /** It was an answer, but not a proof. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(AssertionFailedException cause) {
            super(cause);
        }
    }
}
