/**
 * What {@code java -jar praxis.jar} runs: it reads the environment, takes the data directory and the ports, starts Payara
 * Micro with the application in this process, writes the log, and stops without cutting off a visitor.
 *
 * <p>It shares no class with the application, which has a class loader of its own: the two know each other by the
 * environment and by system properties. The address of the built-in database is therefore written twice; a test holds
 * the two together.
 */
package org.praxiscms.launcher;
