/** What has not left the outbox: to see why, and to try again. */
package org.praxiscms.web.admin.mail;
