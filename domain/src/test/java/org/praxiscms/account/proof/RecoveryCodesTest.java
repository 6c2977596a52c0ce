package org.praxiscms.account.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryCodesTest {
    @ParameterizedTest
    @ValueSource(strings = {"01AB1-K1Z9X", "01ab1k1z9x", " oiab1 - k1z9x ", "OLABI\u2013KLZ9X", "\uff101AB1-K1Z9X"})
    void a_code_is_understood_however_it_is_typed(String typed) {
        assertThat(RecoveryCodes.asWritten(typed)).isEqualTo("01AB1K1Z9X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01AB1-K1Z9X-01AB1-K1Z9X-01AB1-K1Z9X-01AB1-K1Z9X"})
    void a_long_text_is_no_code(String typed) {
        assertThat(RecoveryCodes.asWritten(typed)).isEmpty();
        assertThat(RecoveryCodes.asWritten(null)).isEmpty();
    }
}
