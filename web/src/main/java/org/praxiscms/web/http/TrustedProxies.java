package org.praxiscms.web.http;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.IncompatibleAddressException;
import inet.ipaddr.ipv6.IPv6Address;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The proxies whose word about a visitor counts, by network address or range. */
final class TrustedProxies {
    /** Dotted quads and groups of hexadecimal digits, as RFC 4632 and RFC 4291 write them, and no other notation. */
    private static final IPAddressStringParameters NOTATION = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowMask(false)
            .allowWildcardedSeparator(false)
            .allow_inet_aton(false)
            .setRangeOptions(inet.ipaddr.AddressStringParameters.RangeParameters.NO_RANGE)
            .toParams();

    private final List<IPAddress> ranges;

    private TrustedProxies(List<IPAddress> ranges) {
        this.ranges = ranges;
    }

    /**
     * @param setting addresses and ranges ({@code 10.0.0.0/8}) by comma; empty for none
     * @throws IllegalArgumentException with a line for operations
     */
    static TrustedProxies of(String setting) {
        return new TrustedProxies(Arrays.stream(setting.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(TrustedProxies::range)
                .toList());
    }

    private static IPAddress range(String text) {
        try {
            return new IPAddressString(text, NOTATION).toAddress().toPrefixBlock();
        } catch (AddressStringException | IncompatibleAddressException noAddress) {
            throw new IllegalArgumentException(
                    "PRAXIS_TRUSTED_PROXIES: " + text + " is no network address and no range of them", noAddress);
        }
    }

    boolean contain(IPAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    /** One address in its plainest form; empty where the text is none, or a range. */
    static Optional<IPAddress> address(String text) {
        if (text == null || text.indexOf('/') >= 0) {
            return Optional.empty();
        }
        IPAddress address = new IPAddressString(text.replaceFirst("%[\\w.-]+$", ""), NOTATION).getAddress();
        if (address instanceof IPv6Address six && six.isIPv4Mapped()) {
            return Optional.of(six.getEmbeddedIPv4Address());
        }
        return Optional.ofNullable(address);
    }
}
