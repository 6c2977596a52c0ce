/** One's own account: name, password, mail address, second factors, sessions. */
package org.praxiscms.web.admin.profile;
