/**
 * The clinic: its name and promise, its locations with phones and hours, the calls to action and the menu of its site.
 *
 * <p>There is always exactly one {@link org.praxiscms.clinic.Clinic}. Visitors' pages get it whole, in one statement,
 * from {@link org.praxiscms.clinic.ClinicDirectory}; staff change it through {@link org.praxiscms.clinic.ClinicEditing}.
 */
package org.praxiscms.clinic;
