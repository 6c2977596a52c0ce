package org.praxiscms.web.faces;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.praxiscms.web.http.ContentPolicy;
import org.primefaces.PrimeFaces;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.csp.CspState;

/**
 * Names the scripts that PrimeFaces writes into a page, in the page and in its header. PrimeFaces would send a header of
 * its own, on pages of the site too: told that it has done so, it leaves that to this listener.
 */
public class ScriptNonce implements PhaseListener {
    private static final long serialVersionUID = 1L;

    /** The field in which PrimeFaces sends the nonce back: parts of a page bear the nonce of the whole. */
    private static final String FIELD = "primefaces.nonce";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        if (event.getPhaseId() == PhaseId.RESTORE_VIEW) {
            PrimeFacesContext.getCspState(context).setInitialized(true);
        } else if (event.getPhaseId() == PhaseId.RENDER_RESPONSE && isForAdmin(context)) {
            name(context);
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // Nothing is left to do.
    }

    private static boolean isForAdmin(FacesContext context) {
        return ContentPolicy.isForAdmin(
                (HttpServletRequest) context.getExternalContext().getRequest());
    }

    private static void name(FacesContext context) {
        ExternalContext external = context.getExternalContext();
        Map<String, Object> kept = context.getViewRoot().getViewMap(false);
        if (kept != null && !external.getRequestParameterMap().containsKey(FIELD)) {
            // Somebody without script: nothing was sent back to compare with.
            kept.remove(FIELD);
        }
        // admin.css brings the library's styles itself, in a layer below ours.
        context.getApplication().getResourceHandler().markResourceRendered(context, "components.css", "primefaces");
        CspState state = PrimeFacesContext.getCspState(context);
        ((HttpServletResponse) external.getResponse())
                .setHeader(ContentPolicy.HEADER, ContentPolicy.adminWith(state.getNonce()));
        PrimeFaces.current()
                .executeInitScript("if(window.PrimeFaces){PrimeFaces.csp.init('" + state.getNonce() + "')}");
    }
}
