/** Standing pages, and every address that is nobody else's. */
package org.praxiscms.web.site.page;
