/**
 * The administration: one package per kind of page, and here what they share. {@link
 * org.praxiscms.web.admin.AdminPlace} registers every address with the roles it is open to; a view {@code
 * admin/word.xhtml} is served by a bean in the package {@code word}.
 */
package org.praxiscms.web.admin;
