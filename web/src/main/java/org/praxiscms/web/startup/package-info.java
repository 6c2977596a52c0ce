/** From deployment to the first visitor: the data source, the schema, the first content. */
package org.praxiscms.web.startup;
