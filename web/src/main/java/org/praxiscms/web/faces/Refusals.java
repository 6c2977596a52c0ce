package org.praxiscms.web.faces;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;
import org.praxiscms.account.ProofTooOld;
import org.praxiscms.shared.EditConflict;
import org.praxiscms.shared.RuleViolation;

/**
 * Tells a person which rule their input breaks, at the field that the rule's key names, and lets the page go on. All
 * other failures become a page of their own: of a whole page by the filter of failures, of a part of it here.
 */
public class Refusals extends FullAjaxExceptionHandler {
    private static final Logger LOG = Logger.getLogger(Refusals.class.getName());
    private static final String FAILURE = "/WEB-INF/failures/failure.xhtml";

    public Refusals(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    protected boolean shouldHandleExceptionRootCause(FacesContext context, Throwable cause) {
        if (cause instanceof RuleViolation violation && context.getViewRoot() != null) {
            tell(context, violation.key());
            return false;
        }
        if (cause instanceof EditConflict && context.getViewRoot() != null) {
            tell(context, "conflict");
            return false;
        }
        if (cause instanceof ProofTooOld && context.getPartialViewContext().isAjaxRequest()) {
            // The page's script sends the form as a whole, and a whole request leads through the sign-in.
            context.getExternalContext().setResponseStatus(HttpServletResponse.SC_UNAUTHORIZED);
            context.responseComplete();
            return false;
        }
        return true;
    }

    /** Adds the words for a rule to the field that the key begins with, or to the page where there is none. */
    public static void tell(FacesContext context, String key) {
        String field = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
        UIInput[] input = new UIInput[1];
        context.getViewRoot().visitTree(VisitContext.createVisitContext(context), (visit, component) -> {
            if (component instanceof UIInput found && field.equals(component.getId()) && wasSent(component)) {
                input[0] = found;
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        String clientId = null;
        if (input[0] != null) {
            keep(input[0]);
            input[0].setValid(false);
            clientId = input[0].getClientId(context);
        }
        context.validationFailed();
        context.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, words(context, key), null));
    }

    /** What was typed is in the form by now; a field that is not valid shows only what it was sent. */
    private static void keep(UIInput input) {
        Object typed = input.getValue();
        if (typed instanceof String || typed instanceof Number) {
            input.setSubmittedValue(typed.toString());
        }
    }

    private static boolean wasSent(UIComponent component) {
        UIComponent form = component;
        while (form != null && !(form instanceof UIForm)) {
            form = form.getParent();
        }
        return form == null || ((UIForm) form).isSubmitted();
    }

    /** The words for this very rule, else for its kind whatever the field, else for any. */
    static String words(FacesContext context, String key) {
        ResourceBundle texts = context.getApplication().getResourceBundle(context, "text");
        String kind = key.substring(key.lastIndexOf('.') + 1);
        for (String candidate : new String[] {"violation." + key, "violation.any." + kind}) {
            try {
                return texts.getString(candidate);
            } catch (MissingResourceException less) {
                LOG.finest(() -> "No words for " + candidate);
            }
        }
        return texts.getString("violation.any");
    }

    @Override
    protected String findErrorPageLocation(FacesContext context, Throwable exception) {
        return FAILURE;
    }

    @Override
    protected void logException(
            FacesContext context, Throwable exception, String location, String message, Object... parameters) {
        LOG.log(Level.SEVERE, "Failed: a part of " + location, exception);
    }
}
