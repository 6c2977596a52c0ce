/** Articles: the list and the article itself. */
package org.praxiscms.web.site.article;
