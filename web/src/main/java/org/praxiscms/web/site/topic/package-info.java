/** Topics with their articles. */
package org.praxiscms.web.site.topic;
