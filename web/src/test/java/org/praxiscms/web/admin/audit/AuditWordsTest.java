package org.praxiscms.web.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.praxiscms.audit.Change;
import org.praxiscms.audit.Piece;

class AuditWordsTest {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.praxiscms.web.texts");

    private final AuditWords words = new AuditWords(TEXTS, time -> "at " + time);

    @Test
    void a_deed_a_kind_and_a_field_have_words() {
        assertThat(words.deed("AccountEditing.changeRoles")).isEqualTo("Changed somebody\u2019s roles");
        assertThat(words.kind("SecurityPolicy")).isEqualTo("Security settings");
        assertThat(words.field("secondFactorDueAt")).isEqualTo("Second factor due");
        assertThat(words.field("revision 3 / title")).isEqualTo("Revision 3 / Title");
    }

    @Test
    void what_has_no_words_yet_is_split() {
        assertThat(words.deed("KneeEditing.bendFar")).isEqualTo("Knee editing: bend far");
        assertThat(words.field("kneeAngle")).isEqualTo("Knee angle");
        assertThat(words.deed("")).isEmpty();
    }

    @Test
    void values_are_said_as_forms_say_them() {
        assertThat(words.value(null)).isNull();
        assertThat(words.value("true")).isEqualTo("Yes");
        assertThat(words.value("AUTHOR, EDITOR")).isEqualTo("Author, Editor");
        assertThat(words.value("KNEE")).isEqualTo("KNEE");
        assertThat(words.value("2026-05-12T14:05:00Z")).isEqualTo("at 2026-05-12T14:05:00Z");
        assertThat(words.value("2026-99-12T14:05:00Z")).isEqualTo("2026-99-12T14:05:00Z");
        assertThat(words.value("Bend slowly.")).isEqualTo("Bend slowly.");
    }

    @Test
    void a_short_value_is_told_before_and_after_and_a_long_one_in_pieces() {
        String longText = "Bend slowly. ".repeat(20);

        assertThat(Difference.of(new Change("roles", "AUTHOR", "EDITOR"), words))
                .isEqualTo(new Difference("Roles", "Author", "Editor", List.of(), false));
        assertThat(Difference.of(new Change("passwordHash", null, null), words).untold())
                .isTrue();
        assertThat(Difference.of(new Change("body", longText, longText + "Rest."), words)
                        .pieces())
                .extracting(Piece::kind)
                .contains(Piece.Kind.SAME, Piece.Kind.ADDED);
    }

    /** Words for a deed that has gone would stay for ever. */
    @Test
    void words_are_for_deeds_that_there_are() throws IOException {
        Set<String> deeds = new TreeSet<>();
        Pattern method = Pattern.compile("^([A-Za-z]+\\.[A-Za-z]+)\\(");
        Files.readAllLines(Path.of("src/test/resources/role-matrix.txt"))
                .forEach(line -> method.matcher(line).results().forEach(found -> deeds.add(found.group(1))));
        Pattern told = Pattern.compile("\"([A-Z][A-Za-z]+\\.[a-z][A-Za-z]+)\"");
        try (Stream<Path> files = Files.walk(Path.of("../domain/src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                told.matcher(Files.readString(file)).results().forEach(found -> deeds.add(found.group(1)));
            }
        }

        Set<String> worded = TEXTS.keySet().stream()
                .filter(key -> key.startsWith("deed."))
                .map(key -> key.substring(5))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(deeds).containsAll(worded);
    }
}
