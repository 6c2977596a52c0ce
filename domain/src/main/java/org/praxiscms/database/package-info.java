/**
 * The database that everything lies in: where it is, how it is reached, and the schema that this release needs.
 * Operations choose between H2 in a file and PostgreSQL by environment; see {@code ear/README.md}.
 */
package org.praxiscms.database;
