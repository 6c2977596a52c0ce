package org.praxiscms.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class SaidTest {
    @Test
    void what_was_said_is_heard_once_and_in_order() {
        Said said = new Said();
        said.say("Saved.");
        said.say("And sent.");

        assertThat(said.hear()).containsExactly("Saved.", "And sent.");
        assertThat(said.hear()).isEmpty();
    }

    @Test
    void it_survives_where_sessions_are_kept() throws Exception {
        Said said = new Said();
        said.say("Saved.");
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(kept)) {
            out.writeObject(said);
        }

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(kept.toByteArray()))) {
            assertThat(((Said) in.readObject()).hear()).containsExactly("Saved.");
        }
    }
}
