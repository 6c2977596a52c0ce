package org.praxiscms.web.faces;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.omnifaces.taghandler.EnableRestorableView;

/**
 * Lets views that say {@code o:enableRestorableView} come back from the first request on. OmniFaces itself notes that
 * there are such views when it first reads one: too late for a form that is posted right after a restart.
 */
@WebListener
public class LastingViews implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().setAttribute(EnableRestorableView.class.getName(), Boolean.TRUE);
    }
}
