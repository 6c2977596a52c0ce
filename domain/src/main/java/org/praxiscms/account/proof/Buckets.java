package org.praxiscms.account.proof;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.praxiscms.shared.Sha256;

/** What a try to sign in is counted under. The names of accounts and addresses are hashed: nobody reads them here. */
final class Buckets {
    private static final String ADDRESS = "address:";

    /** Who has an address of IPv6 commonly has all that share its first half. */
    private static final int NETWORK_BITS = 64;

    private Buckets() {}

    /**
     * A known device counts alone: its owner gets in while strangers are being slowed down, at their account and at
     * their network. Sorted, so that two tries always lock in the same order.
     */
    static List<String> of(Attempt attempt) {
        TreeSet<String> names = new TreeSet<>();
        if (attempt.knownDeviceId() != null) {
            names.add("device:" + attempt.knownDeviceId());
        } else {
            if (attempt.email() != null) {
                names.add("account:" + hash(attempt.email()));
            }
            // A try from nowhere in particular is of its account alone: all such would share one row.
            if (attempt.address() != null || attempt.email() == null) {
                names.add(ADDRESS + hash(networkOf(attempt.address())));
            }
        }
        return List.copyOf(names);
    }

    static boolean isOfAnAddress(String bucket) {
        return bucket.startsWith(ADDRESS);
    }

    private static String hash(String text) {
        String same = text == null
                ? ""
                : Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Sha256.of(same.getBytes(StandardCharsets.UTF_8));
    }

    private static String networkOf(String address) {
        return Optional.ofNullable(address)
                .map(text -> new IPAddressString(text).getAddress())
                .map(Buckets::network)
                .orElse(address);
    }

    private static String network(IPAddress address) {
        if (address.isIPv6() && !address.toIPv6().isIPv4Mapped()) {
            return address.toPrefixBlock(NETWORK_BITS).toCanonicalString();
        }
        return address.isIPv4()
                ? address.toCanonicalString()
                : address.toIPv6().getEmbeddedIPv4Address().toCanonicalString();
    }
}
