/** What was done, by whom and when: the audit log on a page and as a table for spreadsheets. */
package org.praxiscms.web.admin.audit;
