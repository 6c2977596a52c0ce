package org.praxiscms.transfer.wordpress.content;

/** A picture with its words, as a gallery shows it; alternative text and caption (plain text) may be empty. */
public record Attachment(Picture picture, String alternative, String caption) {}
