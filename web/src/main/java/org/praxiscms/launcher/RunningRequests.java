package org.praxiscms.launcher;

import java.time.Duration;

/**
 * The requests that are being answered right now. The site's filter names a thread after its request while it serves
 * one, so they can be counted from outside, without a class that both sides share.
 */
final class RunningRequests {

    private RunningRequests() {}

    static long count() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(LogLine.REQUEST_THREAD))
                .count();
    }

    /** Waits until all have ended, or the time is over. Tells how many are left. */
    static long awaitNone(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        int quiet = 0;
        while (System.nanoTime() < end) {
            // Twice in a row: one may lie between the network and the filter.
            quiet = count() == 0 ? quiet + 1 : 0;
            if (quiet == 2) {
                return 0;
            }
            Thread.sleep(50);
        }
        return count();
    }
}
