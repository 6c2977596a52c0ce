/** The page that greets: what the clinic is, what it helps with, what is new. */
package org.praxiscms.web.site.home;
