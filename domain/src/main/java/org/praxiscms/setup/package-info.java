/**
 * What an empty database is planted with, so that the first look at Praxis is at a whole clinic. The texts and drawings
 * lie as files under {@code starter}.
 */
package org.praxiscms.setup;
