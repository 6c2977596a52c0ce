/**
 * From a browser's cookie to somebody who acts: Jakarta Security asks the mechanism at each request, the mechanism asks
 * the identity store, the store asks the domain's sessions. What the person may do is decided at the domain's doors.
 */
package org.praxiscms.web.security;
