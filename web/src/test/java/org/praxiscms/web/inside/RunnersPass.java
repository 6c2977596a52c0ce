package org.praxiscms.web.inside;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets the runner of the tests post to the server, which no page of the site does for it. */
@WebListener
public class RunnersPass implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext()
                .addFilter("runnersPass", new Pass())
                // Before those of web.xml.
                .addMappingForUrlPatterns(null, false, "/ArquillianServletRunnerEE9");
    }

    private static final class Pass extends HttpFilter {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            chain.doFilter(
                    new HttpServletRequestWrapper(request) {
                        @Override
                        public String getHeader(String name) {
                            return name.equals("Sec-Fetch-Site") ? "same-origin" : super.getHeader(name);
                        }

                        /** Its posts say in their address what a form would. */
                        @Override
                        public String getQueryString() {
                            return null;
                        }
                    },
                    response);
        }
    }
}
