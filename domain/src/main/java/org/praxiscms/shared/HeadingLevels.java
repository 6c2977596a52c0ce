package org.praxiscms.shared;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Headings without gaps: below a level comes the next one, whatever number an editor chose for its size. Who listens to
 * a page walks by levels, and a gap sounds like a part that is missing. Source: WCAG 2.2, technique H42.
 */
final class HeadingLevels {
    private static final Pattern TAG = Pattern.compile("<(/?)h([1-6])(?=[ >])");
    /** The page's own title is level 1. */
    private static final int HIGHEST = 2;

    private HeadingLevels() {}

    /** Reads the sanitiser's output, whose tags are well formed and in small letters. */
    static String withoutGaps(String html) {
        Deque<Integer> above = new ArrayDeque<>();
        return TAG.matcher(html).replaceAll(tag -> {
            if (tag.group(1).isEmpty()) {
                int wanted = Integer.parseInt(tag.group(2));
                while (!above.isEmpty() && above.peek() >= wanted) {
                    above.pop();
                }
                above.push(wanted);
            }
            // An end tag belongs to the heading that was opened last: headings do not nest.
            return Matcher.quoteReplacement("<" + tag.group(1) + "h" + (HIGHEST - 1 + above.size()));
        });
    }
}
