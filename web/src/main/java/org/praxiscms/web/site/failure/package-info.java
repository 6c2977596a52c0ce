/** Failures, told in the dress of the site. */
package org.praxiscms.web.site.failure;
