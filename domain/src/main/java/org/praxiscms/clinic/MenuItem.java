package org.praxiscms.clinic;

/**
 * One entry of the site's main menu.
 *
 * @param path of the site, from its first slash
 */
public record MenuItem(String label, String path) {}
