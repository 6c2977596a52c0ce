/** How people prove who they are. */
package org.praxiscms.account.proof;
