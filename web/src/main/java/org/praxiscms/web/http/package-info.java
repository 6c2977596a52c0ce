/**
 * What every request passes before a page sees it: a name for the log, protection, failures turned into pages, and the
 * addresses of the public site.
 */
package org.praxiscms.web.http;
