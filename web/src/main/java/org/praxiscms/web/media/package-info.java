/** Delivers pictures and files from the site's own address. */
package org.praxiscms.web.media;
