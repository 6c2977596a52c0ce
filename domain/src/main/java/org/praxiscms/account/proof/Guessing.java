package org.praxiscms.account.proof;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.praxiscms.shared.RuleViolation;

/**
 * Guesses the way an attacker does, without a network: frequent passwords, names and words, walks over the keyboard,
 * dates, repetitions, and letters written as digits.
 */
final class Guessing {
    /**
     * The power of ten of the guesses that a password has to outlast. Two more than zxcvbn's own "safely unguessable",
     * which lets "Summer2024!!" pass.
     */
    private static final double SAFE = 10;

    /**
     * Characters; what lies behind is not looked at. Where these are hard to guess, so is the whole; and the time to
     * look grows to a second for a line of sixty signs that can each stand for a letter.
     */
    private static final int LOOKED_AT = 32;

    /** How many more letters make a well-known phrase one's own. */
    private static final int LETTERS_OF_ONES_OWN = 8;

    /** Shorter ones occur in harmless words: an Ann would have to do without "channel". */
    private static final int SHORTEST_WORD_TO_AVOID = 5;

    private static final List<String> WORDS_OF_THE_SITE =
            List.of("praxis", "praxiscms", "clinic", "physio", "physiotherapy", "therapy", "therapist", "admin");

    private static final List<String> NEVER_PART = List.of("praxis");

    private Guessing() {}

    /** @throws RuleViolation {@code password.obvious} or {@code password.common} */
    static void refuse(String password, String email, String name) {
        String start = startOf(password);
        List<String> own = ownWords(email, name);
        String lower = password.toLowerCase(Locale.ROOT);
        if (Stream.concat(own.stream(), NEVER_PART.stream())
                .anyMatch(word -> word.length() >= SHORTEST_WORD_TO_AVOID && lower.contains(word))) {
            throw new RuleViolation("password.obvious");
        }
        List<String> hints = new ArrayList<>(own);
        hints.addAll(WORDS_OF_THE_SITE);
        Strength strength = Dictionaries.ALL.measure(start, hints);
        if (strength.getGuessesLog10() < SAFE) {
            throw new RuleViolation(isObvious(strength) ? "password.obvious" : "password.common");
        }
        if (isPhrase(lower)) {
            throw new RuleViolation("password.common");
        }
    }

    private static boolean isObvious(Strength strength) {
        List<Match> parts = strength.getSequence();
        return parts.stream().anyMatch(part -> "user_inputs".equals(part.dictionaryName))
                || parts.size() == 1
                        && List.of(Pattern.Repeat, Pattern.Sequence).contains(parts.get(0).pattern);
    }

    private static boolean isPhrase(String lower) {
        String letters = lower.replaceAll("\\P{L}", "");
        return Dictionaries.PHRASES.stream()
                .anyMatch(
                        phrase -> letters.contains(phrase) && letters.length() - phrase.length() < LETTERS_OF_ONES_OWN);
    }

    /** What everybody knows of a person: the words of the name, and what stands before the @ of the address. */
    private static List<String> ownWords(String email, String name) {
        String local = email == null ? "" : email.substring(0, Math.max(0, email.lastIndexOf('@')));
        String called = name == null ? "" : name;
        return Stream.of(
                        Stream.of(local, called, called.replace(" ", "")),
                        Stream.of(local.split("[^\\p{L}\\p{N}]+")),
                        Stream.of(called.split("[^\\p{L}\\p{N}]+")))
                .flatMap(words -> words)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 1)
                .distinct()
                .toList();
    }

    private static String startOf(String password) {
        int characters = Math.min(LOOKED_AT, password.codePointCount(0, password.length()));
        return password.substring(0, password.offsetByCodePoints(0, characters));
    }

    /** Read when the first password is chosen, and not at the start: most days nobody does. */
    private static final class Dictionaries {
        static final Zxcvbn ALL = new Zxcvbn();
        static final List<String> PHRASES = phrases();

        private static List<String> phrases() {
            try (InputStream file = Guessing.class.getResourceAsStream("phrases.txt")) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
