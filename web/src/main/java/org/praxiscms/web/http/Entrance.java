package org.praxiscms.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Lets in what is meant for this site, and makes everything behind it see the visitor instead of the proxies. Another
 * host is answered with 421 (RFC 9110, 15.5.20): a page of the clinic under a stranger's name would be a trap.
 */
public class Entrance extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int MISDIRECTED = 421;
    private static final byte[] ELSEWHERE =
            "421 Misdirected Request: this site has another address.\n".getBytes(StandardCharsets.US_ASCII);

    @Inject
    transient Clients clients;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Client client = clients.of(request);
        switch (client.standing()) {
            case UNCLEAR -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            case FOREIGN -> {
                response.setStatus(MISDIRECTED);
                response.setContentType("text/plain;charset=US-ASCII");
                response.setContentLength(ELSEWHERE.length);
                response.getOutputStream().write(ELSEWHERE);
            }
            case WELCOME -> chain.doFilter(new AsSent(request, client), new OnThisSite(response));
        }
    }

    /** The request as the visitor sent it. */
    private static final class AsSent extends HttpServletRequestWrapper {
        private final Client client;

        AsSent(HttpServletRequest request, Client client) {
            super(request);
            this.client = client;
        }

        @Override
        public String getRemoteAddr() {
            return client.address() == null ? super.getRemoteAddr() : client.address();
        }

        /** The address: a name would have to be asked for. */
        @Override
        public String getRemoteHost() {
            return getRemoteAddr();
        }

        @Override
        public String getScheme() {
            return client.origin().getScheme();
        }

        @Override
        public boolean isSecure() {
            return client.secure();
        }

        @Override
        public String getServerName() {
            return client.host();
        }

        @Override
        public int getServerPort() {
            return client.port();
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(client.origin().toString()).append(getRequestURI());
        }
    }

    /**
     * Redirects to a path of the site stay a path (RFC 9110, 10.2.2): the server would put the scheme before it that
     * it was asked with by the proxy.
     */
    private static final class OnThisSite extends HttpServletResponseWrapper {
        OnThisSite(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            if (!location.matches("/(?![/\\\\])[\\x21-\\x7E]*")) {
                super.sendRedirect(location);
                return;
            }
            resetBuffer();
            setStatus(SC_FOUND);
            setHeader("Location", location);
            setContentLength(0);
            flushBuffer();
        }
    }
}
