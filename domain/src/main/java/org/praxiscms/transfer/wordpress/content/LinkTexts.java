package org.praxiscms.transfer.wordpress.content;

/**
 * The words of the links that stand in for players and frames, in the site's language; {@code {0}} is the name of the
 * place, such as YouTube.
 */
public record LinkTexts(
        String watch, String listen, String view, String open, String map, String watchFile, String listenFile) {

    public static LinkTexts english() {
        return new LinkTexts(
                "Watch on {0}",
                "Listen on {0}",
                "View on {0}",
                "Open {0}",
                "Open the map",
                "Watch the video",
                "Listen to the recording");
    }

    String watchOn(String place) {
        return watch.replace("{0}", place);
    }

    String listenOn(String place) {
        return listen.replace("{0}", place);
    }

    String viewOn(String place) {
        return view.replace("{0}", place);
    }

    String openPlace(String place) {
        return open.replace("{0}", place);
    }
}
