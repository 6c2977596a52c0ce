package org.praxiscms.launcher;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;

/**
 * An address and port that Praxis will listen on. It is tried before Payara starts, because Payara reports a taken
 * port after ten seconds, in a stack trace, and stays up without it.
 */
record ListeningAddress(String portSetting, InetAddress address, int port) {

    void requireFree() throws StartFailure {
        try (ServerSocket socket = new ServerSocket()) {
            // As the server will: a port whose last connections are still fading out counts as free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new StartFailure(reason(e), e);
        }
    }

    private String reason(IOException e) {
        if (!isOfThisMachine()) {
            return "PRAXIS_ADDRESS is not an address of this machine: " + address.getHostAddress();
        }
        if (String.valueOf(e.getMessage()).contains("Permission denied")) {
            return portSetting + " " + port + " needs rights that this user does not have: take one above 1023";
        }
        return portSetting + ": " + hostAndPort() + " is already in use by another program";
    }

    private boolean isOfThisMachine() {
        try {
            return address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            // The interfaces cannot be listed: the port is then the likelier reason.
            return true;
        }
    }

    String host() {
        return address.getHostAddress();
    }

    /** An address that a browser on this machine can open: "all addresses" is none. */
    String url() {
        String host = address.isAnyLocalAddress() ? "127.0.0.1" : host();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /** The same for people: by name on this machine, because a passkey belongs to a name and not to a number. */
    String urlForPeople() {
        boolean here = address.isAnyLocalAddress() || host().equals("127.0.0.1");
        return here ? "http://localhost:" + port : url();
    }

    private String hostAndPort() {
        return (address instanceof Inet6Address ? "[" + host() + "]" : host()) + ":" + port;
    }
}
