package org.praxiscms.shared;

import java.time.Duration;

/**
 * Work that comes back: tidying, reminding. A bean that implements it is found and run by the background, as the system,
 * on every node; so it must not matter how often, and by how many at the same time, it is done.
 */
public interface Chore {
    /** The pause between two runs. */
    Duration every();

    /** Does it once; a failure is logged and ends nothing. */
    void run();
}
