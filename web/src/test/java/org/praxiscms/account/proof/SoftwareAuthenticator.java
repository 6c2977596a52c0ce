package org.praxiscms.account.proof;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A device with one passkey (ES256, no attestation), and the browser round it: answers as {@code credential.toJSON()}
 * writes them. It can be made to lie.
 */
class SoftwareAuthenticator {
    static final int PRESENT = 0x01;
    static final int VERIFIED = 0x04;
    static final int BACKUP_ELIGIBLE = 0x08;
    static final int BACKED_UP = 0x10;
    private static final int WITH_KEY = 0x40;

    private final byte[] credentialId = new byte[16];
    private final KeyPair keys;
    private String userHandle;

    /** Whether the user was there and unlocked the device, say. */
    int flags = PRESENT | VERIFIED;

    /** Of signatures; stays zero where it does not count. */
    int count;

    SoftwareAuthenticator() throws GeneralSecurityException {
        new SecureRandom().nextBytes(credentialId);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        keys = generator.generateKeyPair();
    }

    /** Makes the passkey that the options ask for. */
    String register(String options, String origin) throws GeneralSecurityException {
        JsonObject asked = parse(options);
        userHandle = asked.getJsonObject("user").getString("id");
        byte[] data = authenticatorData(asked.getJsonObject("rp").getString("id"), flags | WITH_KEY, attested());
        byte[] length = ByteBuffer.allocate(2).putShort((short) data.length).array();
        byte[] attestation = joined(
                hex("a3"),
                cborText("fmt"),
                cborText("none"),
                cborText("attStmt"),
                hex("a0"),
                cborText("authData"),
                hex("59"),
                length,
                data);
        return answer(Json.createObjectBuilder()
                .add("clientDataJSON", base64(clientData("webauthn.create", asked.getString("challenge"), origin)))
                .add("attestationObject", base64(attestation))
                .add("authenticatorData", base64(data))
                .add("publicKey", base64(keys.getPublic().getEncoded()))
                .add("publicKeyAlgorithm", -7)
                .add("transports", Json.createArrayBuilder().add("internal").add("hybrid")));
    }

    /** Signs the challenge of the options. */
    String sign(String options, String origin) throws GeneralSecurityException {
        JsonObject asked = parse(options);
        byte[] data = authenticatorData(asked.getString("rpId"), flags, new byte[0]);
        byte[] client = clientData("webauthn.get", asked.getString("challenge"), origin);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(joined(data, sha256(client)));
        return answer(Json.createObjectBuilder()
                .add("clientDataJSON", base64(client))
                .add("authenticatorData", base64(data))
                .add("signature", base64(signature.sign()))
                .add("userHandle", userHandle));
    }

    /** Says that it is of another account. */
    void claim(long accountId) {
        userHandle = UserHandle.of(accountId).getBase64Url();
    }

    private String answer(JsonObjectBuilder response) {
        return Json.createObjectBuilder()
                .add("type", "public-key")
                .add("id", base64(credentialId))
                .add("rawId", base64(credentialId))
                .add("authenticatorAttachment", "platform")
                .add("clientExtensionResults", Json.createObjectBuilder())
                .add("response", response)
                .build()
                .toString();
    }

    private byte[] authenticatorData(String site, int withFlags, byte[] rest) throws GeneralSecurityException {
        return joined(
                sha256(site.getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) withFlags},
                ByteBuffer.allocate(4).putInt(count).array(),
                rest);
    }

    /** Maker (none), credential, key (RFC 9053, 7.1.1: EC2, ES256, P-256). */
    private byte[] attested() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return joined(
                new byte[16],
                ByteBuffer.allocate(2).putShort((short) credentialId.length).array(),
                credentialId,
                hex("a5010203262001215820"),
                unsigned(key.getW().getAffineX().toByteArray()),
                hex("225820"),
                unsigned(key.getW().getAffineY().toByteArray()));
    }

    private static byte[] clientData(String type, String challenge, String origin) {
        return Json.createObjectBuilder()
                .add("type", type)
                .add("challenge", challenge)
                .add("origin", origin)
                .add("crossOrigin", false)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] unsigned(byte[] number) {
        byte[] whole = new byte[32];
        byte[] digits = number.length > 32 ? Arrays.copyOfRange(number, number.length - 32, number.length) : number;
        System.arraycopy(digits, 0, whole, 32 - digits.length, digits.length);
        return whole;
    }

    private static byte[] cborText(String text) {
        return joined(new byte[] {(byte) (0x60 + text.length())}, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static JsonObject parse(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
