package org.praxiscms.web.faces;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * Gives a form that was not accepted the status that says so (RFC 9110, 15.5.21): the page with its messages alone would
 * look like success to everything but a person. A partial answer is read by a script that knows no other status than 200.
 */
public class RefusedForms implements PhaseListener {
    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        FacesMessage.Severity worst = context.getMaximumSeverity();
        boolean refused = worst != null && worst.compareTo(FacesMessage.SEVERITY_ERROR) >= 0;
        if (context.isPostback() && refused && !context.getPartialViewContext().isAjaxRequest()) {
            context.getExternalContext().setResponseStatus(UNPROCESSABLE);
        }
    }
}
