package org.praxiscms.page;

/**
 * A page as a step of a way: its address and its name.
 *
 * @param parentId of the page above; null at the top
 */
public record Crumb(String path, String title, Long parentId) {}
