/**
 * Articles: what the clinic tells its readers, by topic.
 *
 * <p>{@link org.praxiscms.article.Article} is the root; its text and its times are revisions of a publication. Visitors come
 * through {@link org.praxiscms.article.PublishedArticles}, which knows only what is live at the moment of asking; staff,
 * starter content and imports through {@link org.praxiscms.article.ArticleEditing}. An article has at most one main topic;
 * without one its breadcrumb names the article list instead.
 */
package org.praxiscms.article;
