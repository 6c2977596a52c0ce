/** The page of those who may not enter another. */
package org.praxiscms.web.admin.closed;
