/** All accounts, for administrators: the list with its invitation, and the page of each. */
package org.praxiscms.web.admin.accounts;
