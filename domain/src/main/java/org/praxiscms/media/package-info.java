/**
 * Pictures and files with what readers need to know about them: alternative text, caption, size. Delivered from the
 * site's own address. An imported item may be recorded before its bytes are here.
 */
package org.praxiscms.media;
