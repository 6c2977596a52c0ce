package org.praxiscms.transfer.wordpress.content;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Sees through the many addresses that WordPress gives one picture: {@code a-300x200.jpg}, {@code a-scaled.jpg} and
 * {@code a.jpg?w=604} are all sizes of {@code a.jpg}.
 */
public final class PictureAddress {

    private static final Pattern SIZE = Pattern.compile("-\\d{1,5}x\\d{1,5}(?=\\.[A-Za-z0-9]{2,5}$)");
    private static final Pattern SCALED = Pattern.compile("-(?:scaled|rotated)(?=\\.[A-Za-z0-9]{2,5}$)");

    private PictureAddress() {}

    /**
     * The address of the picture as it was uploaded. A file that was uploaded under such a name ({@code
     * poster-100x200.jpg}) is shortened too: look for the exact address first.
     */
    public static String original(String src) {
        String path = withoutQuery(src);
        return SCALED.matcher(SIZE.matcher(path).replaceFirst("")).replaceFirst("");
    }

    /** The address without query and fragment. */
    public static String withoutQuery(String src) {
        int end = src.length();
        for (char c : new char[] {'?', '#'}) {
            int at = src.indexOf(c);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return src.substring(0, end);
    }

    /** Whether both are sizes of one picture, wherever {@code http}, {@code https} and {@code www} differ. */
    static boolean same(String one, String other) {
        return comparable(one).equals(comparable(other));
    }

    /** The file's name without folder and ending. */
    static String name(String src) {
        String path = withoutQuery(src);
        String file = path.substring(path.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot < 0 ? file : file.substring(0, dot);
    }

    /** What all the addresses of one picture have in common. */
    public static String comparable(String src) {
        return original(src).toLowerCase(Locale.ROOT).replaceFirst("^(?:https?:)?//(?:www\\.)?", "");
    }
}
