/**
 * The public site: one package per kind of page, and here what they share. A view {@code x.xhtml} is served by a bean
 * {@code XPage} with one {@code open()}; nothing here can reach a draft.
 */
package org.praxiscms.web.site;
