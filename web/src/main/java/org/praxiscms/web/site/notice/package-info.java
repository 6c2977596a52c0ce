/** Legal notices in force. */
package org.praxiscms.web.site.notice;
