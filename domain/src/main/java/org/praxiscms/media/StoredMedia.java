package org.praxiscms.media;

/** An item as a text refers to it; width and height in pixels, null where unknown. */
public record StoredMedia(long id, String address, Integer width, Integer height) {}
