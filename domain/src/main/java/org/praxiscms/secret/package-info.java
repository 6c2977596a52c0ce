/**
 * What is stored so that a thief of the database, or of a backup, cannot read it: encrypted with a key that lies
 * elsewhere (AES-256-GCM, NIST SP 800-38D).
 */
package org.praxiscms.secret;
