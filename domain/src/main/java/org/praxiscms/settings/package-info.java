/** What operations decide outside the application: the environment variables named {@code PRAXIS_...}. */
package org.praxiscms.settings;
