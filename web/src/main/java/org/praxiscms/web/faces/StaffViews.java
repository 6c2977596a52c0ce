package org.praxiscms.web.faces;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewDeclarationLanguage;
import jakarta.faces.view.ViewDeclarationLanguageWrapper;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * What differs for views of the administration. Their forms go to the address that the page was asked for, for no view
 * has one of its own. And a post goes on although the server has forgotten the view, after a restart or when the session
 * ended: the view is built anew and takes what was posted. That a post comes from a page of ours is not proved by its
 * view, then; the filter that compares origins does that.
 */
public class StaffViews extends ViewHandlerWrapper {
    private static final String FOLDER = "/WEB-INF/admin/";
    private static final String BUILT = StaffViews.class.getName();

    public StaffViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Map<String, Object> request = context.getExternalContext().getRequestMap();
        Object address = request.get(RequestDispatcher.FORWARD_REQUEST_URI);
        if (address == null || !viewId.startsWith(FOLDER)) {
            return super.getActionURL(context, viewId);
        }
        Object query = request.get(RequestDispatcher.FORWARD_QUERY_STRING);
        return query == null ? address.toString() : address + "?" + query;
    }

    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        UIViewRoot kept = super.restoreView(context, viewId);
        return kept == null && context.isPostback() && viewId.startsWith(FOLDER) ? built(context, viewId) : kept;
    }

    private UIViewRoot built(FacesContext context, String viewId) {
        UIViewRoot view = createView(context, viewId);
        context.setViewRoot(view);
        try {
            getViewDeclarationLanguage(context, viewId).buildView(context, view);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.getAttributes().put(BUILT, view);
        return view;
    }

    @Override
    public ViewDeclarationLanguage getViewDeclarationLanguage(FacesContext context, String viewId) {
        ViewDeclarationLanguage language = super.getViewDeclarationLanguage(context, viewId);
        return context.getAttributes().containsKey(BUILT) ? new BuildsOnce(language) : language;
    }

    /** Faces builds a view again to show it, and would not find the fields again that hold what was typed. */
    private static final class BuildsOnce extends ViewDeclarationLanguageWrapper {
        BuildsOnce(ViewDeclarationLanguage wrapped) {
            super(wrapped);
        }

        @Override
        public void buildView(FacesContext context, UIViewRoot view) throws IOException {
            if (context.getAttributes().get(BUILT) != view) {
                super.buildView(context, view);
            }
        }
    }
}
