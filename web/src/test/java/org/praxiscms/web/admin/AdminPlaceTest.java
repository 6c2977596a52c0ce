package org.praxiscms.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxiscms.access.Acting;
import org.praxiscms.access.Caller;
import org.praxiscms.access.Role;

class AdminPlaceTest {
    @Test
    void a_number_in_the_address_is_found() {
        assertThat(AdminPlace.at("/admin/accounts/52"))
                .contains(new AdminPlace.Found(AdminPlace.ACCOUNT, Optional.of(52L)));
        assertThat(AdminPlace.ACCOUNT.path(52)).isEqualTo("/admin/accounts/52");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/admin/",
                "/administration",
                "/admin/accounts/",
                "/admin/accounts/0",
                "/admin/accounts/-1",
                "/admin/accounts/x",
                "/admin/accounts/1/2",
                "/admin/accounts/\u0661",
                "/admin/accounts/9999999999999999999",
                "/admin/auditXcsv",
                "/admin/Audit"
            })
    void nothing_else_is_there(String path) {
        assertThat(AdminPlace.at(path)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nobody_enters_who_has_not_signed_in(AdminPlace place) {
        assertThat(place.isOpenTo(Acting.caller())).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void one_of_the_roles_is_enough_and_all_others_are_not(AdminPlace place) {
        for (Role role : Role.values()) {
            Caller caller = new Caller(1L, "Robin Vale", Set.of(role), null);

            assertThat(place.isOpenTo(caller))
                    .isEqualTo(place.roles().isEmpty() || place.roles().contains(role));
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_has_a_page_has_a_title(AdminPlace place) {
        if (place.view().isPresent() && place != AdminPlace.ACCOUNT) {
            assertThat(ResourceBundle.getBundle("org.praxiscms.web.texts").getString(place.titleKey()))
                    .isNotBlank();
        }
    }
}
