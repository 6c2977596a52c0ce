package org.praxiscms.shared;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The readable last part of an address: {@code back-pain-and-running}. Small Latin letters, digits and single hyphens,
 * 1 to {@value #LONGEST} characters, so that it can be typed, spoken and printed.
 */
public record Slug(String value) {
    public static final int LONGEST = 100;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`´]");
    private static final Pattern NOT_ALLOWED = Pattern.compile("[^a-z0-9]+");

    /** Any script to plain ASCII. Thread-safe once made; loading its rules takes a moment, so only who writes pays. */
    private static final class ToAscii {
        static final Transliterator RULES = Transliterator.getInstance("Any-Latin; Latin-ASCII; Any-Lower");
    }

    public Slug {
        if (value == null || value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new RuleViolation("slug.form");
        }
    }

    /** The slug of a title in any script; empty where nothing of it can be written in letters or digits. */
    public static Optional<Slug> from(String title) {
        String ascii = isAscii(title) ? title.toLowerCase(Locale.ROOT) : ToAscii.RULES.transliterate(title);
        String words = NOT_ALLOWED
                .matcher(APOSTROPHES.matcher(ascii).replaceAll(""))
                .replaceAll("-")
                .replaceAll("^-|-$", "");
        return words.isEmpty() ? Optional.empty() : Optional.of(new Slug(cut(words, LONGEST)));
    }

    /** This slug told apart from its namesakes by a number, {@code knees-2}, within the longest length. */
    public Slug numbered(int number) {
        String suffix = "-" + number;
        return new Slug(cut(value, LONGEST - suffix.length()) + suffix);
    }

    private static String cut(String words, int longest) {
        if (words.length() <= longest) {
            return words;
        }
        int hyphen = words.lastIndexOf('-', longest);
        return hyphen > longest / 2
                ? words.substring(0, hyphen)
                : words.substring(0, longest).replaceAll("-$", "");
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    @Override
    public String toString() {
        return value;
    }
}
