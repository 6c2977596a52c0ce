/** What Faces needs to know about Praxis. */
package org.praxiscms.web.faces;
