/**
 * What happens between a start and the first visitor: the schema is brought up to date, and an empty database is
 * planted with starter content, so that the first look at Praxis is at a whole clinic.
 */
package org.praxiscms.setup;
