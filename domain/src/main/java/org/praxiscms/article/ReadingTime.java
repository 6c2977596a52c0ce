package org.praxiscms.article;

/** How long a text takes an adult: 238 words a minute, the mean of 190 studies (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). */
final class ReadingTime {
    private static final int WORDS_PER_MINUTE = 238;

    private ReadingTime() {}

    /** In whole minutes, at least one. */
    static int minutes(int words) {
        return Math.max(1, Math.round(words / (float) WORDS_PER_MINUTE));
    }
}
