package org.praxiscms.web.admin;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What a page has to say after it led somewhere else: kept until the next page shows it. */
@SessionScoped
public class Said implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<String> words = new ArrayList<>();

    synchronized void say(String text) {
        words.add(text);
    }

    synchronized List<String> hear() {
        List<String> heard = List.copyOf(words);
        words.clear();
        return heard;
    }
}
