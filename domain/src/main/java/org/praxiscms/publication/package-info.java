/**
 * What articles and pages have in common: an address, a history of revisions, and a life on the clock.
 *
 * <p>A {@link org.praxiscms.publication.Publication} owns immutable {@link org.praxiscms.publication.Revision}s. A revision goes
 * live at an instant and stays until it ends or the next one takes its place; nobody flips a status. When an address
 * changes, the former one leads to the new for good: {@link org.praxiscms.publication.Redirects}.
 */
package org.praxiscms.publication;
