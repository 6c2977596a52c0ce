package org.praxiscms.transfer.wordpress.content;

import java.util.List;

/** An article's text as clean HTML, with what the conversion did to it. */
public record Converted(String html, List<Change> changes) {}
