package org.praxiscms.account.proof;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxiscms.web.inside.As;

@ExtendWith(ArquillianExtension.class)
@As
class RecoveryCodesIT {
    @Inject
    RecoveryCodes codes;

    @Inject
    StoredAccounts accounts;

    @Resource
    ManagedThreadFactory threads;

    private long account;

    @BeforeEach
    void somebody_is_here() {
        account = accounts.add();
    }

    @Test
    void a_code_works_once() {
        List<String> given = codes.renew(account);

        assertThat(given)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}"));
        assertThat(codes.left(account)).isEqualTo(10);
        assertThat(codes.use(account, given.get(3))).isTrue();
        assertThat(codes.use(account, given.get(3))).isFalse();
        assertThat(codes.use(
                        account,
                        given.get(7).toLowerCase(Locale.ROOT).replace("-", "").replace('0', 'o')))
                .isTrue();
        assertThat(codes.left(account)).isEqualTo(8);
    }

    @Test
    void what_is_no_code_of_the_account_does_not_work() {
        List<String> others = codes.renew(accounts.add());
        assertThat(codes.use(account, others.get(0))).isFalse();
        codes.renew(account);

        assertThat(codes.use(account, others.get(0))).isFalse();
        assertThat(codes.use(account, null)).isFalse();
        assertThat(codes.use(account, "")).isFalse();
        assertThat(codes.use(account, "x".repeat(100_000))).isFalse();
        assertThat(codes.left(account)).isEqualTo(10);
    }

    @Test
    void new_codes_take_the_place_of_the_former() {
        List<String> former = codes.renew(account);
        List<String> present = codes.renew(account);

        assertThat(codes.use(account, former.get(0))).isFalse();
        assertThat(codes.use(account, present.get(0))).isTrue();
        codes.remove(account);
        assertThat(codes.left(account)).isZero();
    }

    @Test
    void of_many_who_use_a_code_at_once_one_succeeds() throws Exception {
        String code = codes.renew(account).get(0);
        ExecutorService pool = Executors.newFixedThreadPool(8, threads);
        try {
            Callable<Boolean> use = () -> codes.use(account, code);
            int succeeded = 0;
            for (Future<Boolean> answer : pool.invokeAll(Collections.nCopies(24, use))) {
                succeeded += answer.get() ? 1 : 0;
            }

            assertThat(succeeded).isEqualTo(1);
            assertThat(codes.left(account)).isEqualTo(9);
        } finally {
            pool.shutdownNow();
        }
    }
}
