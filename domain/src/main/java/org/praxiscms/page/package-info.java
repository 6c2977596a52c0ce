/**
 * The few standing pages: about the clinic, the first visit. They lie in a tree, and their texts are revisions of a
 * publication like an article's. Visitors come through {@link org.praxiscms.page.PublishedPages}, staff and imports
 * through {@link org.praxiscms.page.PageEditing}.
 */
package org.praxiscms.page;
