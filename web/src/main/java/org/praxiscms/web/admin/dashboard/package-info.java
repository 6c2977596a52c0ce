/** What waits for the person who has signed in. */
package org.praxiscms.web.admin.dashboard;
