package org.praxiscms.transfer.wordpress.content;

/** A picture in its new place; width and height in pixels, null where unknown. */
public record Picture(String address, Integer width, Integer height) {}
