package org.praxiscms.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    10.0.0.1               | 10.0.0.1         | true
                    10.0.0.1               | 10.0.0.2         | false
                    10.0.0.0/8, 192.0.2.7  | 10.255.0.9       | true
                    10.0.0.0/8, 192.0.2.7  | 192.0.2.7        | true
                    10.0.0.0/8 ,192.0.2.7, | 11.0.0.1         | false
                    10.9.9.9/8             | 10.1.2.3         | true
                    10.0.0.0/8             | ::ffff:10.1.2.3  | true
                    2001:db8::/32          | 2001:db8:1::9    | true
                    2001:db8::/32          | 2001:db9::1      | false
                    ::1                    | 0:0:0:0:0:0:0:1  | true
                    fe80::/10              | fe80::1%eth0     | true
                    ''                     | 127.0.0.1        | false
                    """)
    void a_proxy_is_named_by_address_or_range(String setting, String address, boolean trusted) {
        assertThat(TrustedProxies.of(setting)
                        .contain(TrustedProxies.address(address).orElseThrow()))
                .isEqualTo(trusted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.clinic.example",
                "10.0.0",
                "10",
                "10.0.0.256",
                "10.0.0.0/33",
                "*",
                "10.0.*.*",
                "1-2.0.0.1",
                "0x7f.0.0.1",
                "2001:db8::/129",
                "10.0.0.0/255.0.0.0",
                "10.0.0.1;10.0.0.2"
            })
    void what_is_neither_is_refused_in_one_line(String setting) {
        assertThatThrownBy(() -> TrustedProxies.of("192.0.2.1," + setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("PRAXIS_TRUSTED_PROXIES: " + setting + " is no network address and no range of them");
    }
}
