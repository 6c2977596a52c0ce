package org.praxiscms.web.site.failure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praxiscms.clinic.ClinicProfile;
import org.praxiscms.web.site.Site;

class FailurePageTest {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.praxiscms.web.texts");

    @ParameterizedTest
    @CsvSource({"404,404", "405,405", "410,410", "500,500", "503,503", "400,400", "413,400", "599,500", "501,500"})
    void each_status_has_words_that_fit(int status, int wording) {
        FailurePage page = page(status);

        assertThat(page.getTitle()).isEqualTo("failure." + wording + ".title");
        assertThat(page.getAdvice()).isEqualTo("failure." + wording + ".advice");
    }

    @Test
    void each_status_has_a_text_and_each_text_a_status() {
        Set<String> used = new HashSet<>();
        for (int status = 400; status < 600; status++) {
            used.add(page(status).getTitle());
            used.add(page(status).getAdvice());
        }

        assertThat(TEXTS.keySet().stream()
                        .filter(key -> key.matches("failure\\.[0-9]+\\..*"))
                        .collect(Collectors.toSet()))
                .isEqualTo(used);
    }

    @Test
    void only_our_own_failures_are_our_fault() {
        assertThat(page(404).isOurFault()).isFalse();
        assertThat(page(499).isOurFault()).isFalse();
        assertThat(page(500).isOurFault()).isTrue();
    }

    @Test
    void whoever_opens_the_page_itself_finds_nothing() {
        assertThat(page(null).getStatus()).isEqualTo(404);
    }

    @Test
    void a_short_break_does_not_wait_for_the_database_again() {
        List<String> asked = opened(503, false);

        assertThat(asked).containsExactly("last known");
    }

    @Test
    void other_failures_ask_the_database_and_do_without_it() {
        assertThat(opened(404, false)).containsExactly("clinic");
        assertThat(opened(500, true)).containsExactly("clinic", "last known");
    }

    private static List<String> opened(int status, boolean isUnreachable) {
        List<String> asked = new ArrayList<>();
        FailurePage page = page(status);
        page.site = new Site() {
            @Override
            public ClinicProfile getClinic() {
                asked.add("clinic");
                if (isUnreachable) {
                    throw new IllegalStateException("unreachable");
                }
                return null;
            }

            @Override
            public void useLastKnown() {
                asked.add("last known");
            }
        };
        page.open();
        return asked;
    }

    private static FailurePage page(Integer status) {
        FailurePage page = new FailurePage();
        page.request = (HttpServletRequest) Proxy.newProxyInstance(
                FailurePageTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, asked, arguments) -> RequestDispatcher.ERROR_STATUS_CODE.equals(arguments[0]) ? status : null);
        return page;
    }
}
