package org.praxiscms.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxiscms.web.inside.SettableClock;

@ExtendWith(ArquillianExtension.class)
class RefusalsIT {
    private static final Instant NOON = Instant.parse("2033-05-01T12:00:00Z");
    private static final Candidate STRANGER = new Candidate("nobody@clinic.example", null, null, null, null);

    @Inject
    Entrance entrance;

    @Inject
    AccountTidying tidying;

    @Inject
    People people;

    @Inject
    SettableClock clock;

    @AfterEach
    void let_time_go_on() {
        clock.reset();
    }

    @Test
    void a_flood_of_refusals_is_told_in_few_lines_and_a_number() throws Exception {
        clock.set(NOON);
        Candidate ours = new Candidate("robin@clinic.example", 4711L, "Robin Vale", null, null);

        List<String> told = people.heardDuring(() -> {
            for (int tries = 0; tries < 150; tries++) {
                entrance.refused(STRANGER);
                entrance.slowed(ours);
            }
            entrance.refused(ours);
            return null;
        });
        assertThat(told)
                .hasSize(201)
                .as("what an account of ours was tried with is told whatever strangers do")
                .endsWith(": SignIn.refused robin@clinic.example");

        clock.set(NOON.plus(Duration.ofHours(1)));
        List<String> afterwards = people.heardDuring(() -> people.asSystem(() -> {
            tidying.run();
            tidying.run();
            return null;
        }));
        assertThat(afterwards)
                .containsExactlyInAnyOrder(
                        "Praxis: SignIn.refusedMore 50 more in the hour from 2033-05-01T12:00:00Z",
                        "Praxis: SignIn.throttledMore 50 more in the hour from 2033-05-01T12:00:00Z");
    }
}
