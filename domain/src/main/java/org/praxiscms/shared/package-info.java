/** What every feature may use: addresses, harmless HTML, pages of a list, the clock, and the failures that a person meets. */
package org.praxiscms.shared;
