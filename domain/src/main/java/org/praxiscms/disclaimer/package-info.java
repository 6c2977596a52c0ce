/**
 * The register of legal notices: the site's disclaimer, the privacy policy and what else a clinic must post.
 *
 * <p>A {@link org.praxiscms.disclaimer.Disclaimer} has {@link org.praxiscms.disclaimer.Wording}s, each effective from a
 * date in the clinic's time zone and never changed after it. Visitors get the one in force from
 * {@link org.praxiscms.disclaimer.DisclaimersInForce}; staff write through {@link org.praxiscms.disclaimer.DisclaimerEditing}.
 */
package org.praxiscms.disclaimer;
