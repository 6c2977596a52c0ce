package org.praxiscms.access;

/**
 * Who acts on this thread, until the end. Bound to the thread and not to a request, so that it holds alike for the
 * start, for work in the background, and for listeners that no container manages.
 *
 * <pre>Acting acting = Acting.as(caller);
 * try { ... } finally { acting.end(); }</pre>
 */
public final class Acting {
    private static final ThreadLocal<Acting> CURRENT = new ThreadLocal<>();

    private final Caller caller;
    private final String deed;
    private final boolean inBulk;
    private final Acting outer;

    private Acting(Caller caller, String deed, boolean inBulk) {
        this.caller = caller;
        this.deed = deed;
        this.inBulk = inBulk;
        this.outer = CURRENT.get();
        CURRENT.set(this);
    }

    /** From now on everything is done by this one. */
    public static Acting as(Caller caller) {
        return new Acting(caller, null, false);
    }

    /**
     * From now on this one does a named thing, for doors that nobody has to be known to. Within a transaction changes have
     * to be written before its end: what is written later is done by whoever acts then.
     */
    public static Acting as(Caller caller, String deed) {
        return new Acting(caller, deed().isEmpty() ? deed : deed(), isInBulk());
    }

    /** From now on the one who acts does one named thing; within it, further names do not count. */
    public static Acting doing(String deed) {
        return new Acting(caller(), deed().isEmpty() ? deed : deed(), isInBulk());
    }

    /** From now on the one who acts does one thing with thousands of parts, which the audit log holds as one. */
    public static Acting inBulk(String deed) {
        return new Acting(caller(), deed, true);
    }

    public static Caller caller() {
        Acting current = CURRENT.get();
        return current == null ? Caller.nobody() : current.caller;
    }

    /** What is being done, {@code ArticleEditing.revise} say; empty where nobody said. */
    public static String deed() {
        Acting current = CURRENT.get();
        return current == null || current.deed == null ? "" : current.deed;
    }

    public static boolean isInBulk() {
        Acting current = CURRENT.get();
        return current != null && current.inBulk;
    }

    /** Gives back to whoever acted before. */
    public void end() {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }
}
