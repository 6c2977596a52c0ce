package org.praxiscms.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettingTest {
    @Test
    void a_misspelt_variable_is_unknown() {
        assertThat(Setting.unknown(List.of("PRAXIS_PROT", "PRAXIS_DB_PASS", "PRAXIS_PORT")))
                .containsExactly("PRAXIS_DB_PASS", "PRAXIS_PROT");
    }

    @Test
    void other_programs_variables_are_none_of_our_business() {
        assertThat(Setting.unknown(List.of("PATH", "HOME", "MY_PRAXIS_PORT", "PRAXIS", "praxis_port")))
                .isEmpty();
    }

    @Test
    void every_variable_begins_like_ours() {
        assertThat(Setting.values()).isNotEmpty().allSatisfy(setting -> assertThat(setting.name())
                .startsWith("PRAXIS_"));
    }
}
