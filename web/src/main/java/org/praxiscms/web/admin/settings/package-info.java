/** What the whole site goes by: the clinic's time zone, and how strict the sign-in is. */
package org.praxiscms.web.admin.settings;
