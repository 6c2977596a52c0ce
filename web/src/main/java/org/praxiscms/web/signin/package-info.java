/**
 * The way in: signing in, the first set-up, links from mail. Plain forms without Faces' view state, so that they work
 * without script, after hours, and without a session; who posts them is checked by the filters.
 */
package org.praxiscms.web.signin;
