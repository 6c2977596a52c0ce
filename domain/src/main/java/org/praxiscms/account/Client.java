package org.praxiscms.account;

import org.praxiscms.shared.Require;

/**
 * What a try to sign in comes from.
 *
 * @param address of the network, whole; null where there is none
 * @param deviceName as people know it, "Firefox on Windows" say; what could mislead is taken out
 * @param knownDeviceToken that an earlier sign-in left with the device; null where there is none
 */
public record Client(String address, String deviceName, String knownDeviceToken) {
    private static final String UNKNOWN = "Unknown device";

    public Client {
        deviceName = plain(deviceName);
    }

    private static String plain(String name) {
        String stripped = name == null ? "" : name.strip();
        if (stripped.isEmpty() || !Require.isPlain(stripped)) {
            return UNKNOWN;
        }
        return stripped.length() <= SignInSession.LONGEST_DEVICE
                ? stripped
                : stripped.substring(0, SignInSession.LONGEST_DEVICE);
    }
}
