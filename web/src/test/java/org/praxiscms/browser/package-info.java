/**
 * What a person meets: the bundle runs as a process, and Debian's Chromium visits it. The pages are found as a visitor
 * finds them, by following links from the home page, so that a new page is tested from its first day.
 */
package org.praxiscms.browser;
