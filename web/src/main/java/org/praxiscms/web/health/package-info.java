/** What monitoring asks: is Praxis alive, and can it serve? MicroProfile Health answers at {@code /health}. */
package org.praxiscms.web.health;
