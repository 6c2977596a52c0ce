/** Where the clinic is and how to reach it. */
package org.praxiscms.web.site.contact;
