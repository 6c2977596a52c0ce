package org.praxiscms.launcher;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Speaks as much of PostgreSQL's protocol (version 3, its manual, chapter "Frontend/Backend Protocol") as a sign-in
 * needs: a server that refuses, or is too old, is otherwise hard to come by.
 */
final class PostgresStub implements AutoCloseable {

    private static final int SSL_REQUEST = 80_877_103;
    private static final int GSS_REQUEST = 80_877_104;

    private final ServerSocket server;

    /** {@code refusal} is an SQL state, or empty for a server that lets everybody in. */
    PostgresStub(String version, String refusal) throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
        Thread thread = new Thread(() -> serve(version, refusal));
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getLocalPort() + "/praxis";
    }

    private void serve(String version, String refusal) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept();
                    DataInputStream in = new DataInputStream(socket.getInputStream());
                    DataOutputStream out = new DataOutputStream(socket.getOutputStream())) {
                greet(in, out);
                if (refusal.isEmpty()) {
                    letIn(version, in, out);
                } else {
                    message(out, 'E', "SFATAL\0VFATAL\0C" + refusal + "\0Mrefused\0\0");
                }
            } catch (IOException e) {
                // The client has gone, or the stub is closed: the next one, if any.
                continue;
            }
        }
    }

    private static void greet(DataInputStream in, DataOutputStream out) throws IOException {
        int code;
        do {
            int length = in.readInt();
            code = in.readInt();
            in.readNBytes(length - 8);
            if (code == SSL_REQUEST || code == GSS_REQUEST) {
                out.writeByte('N');
            }
        } while (code == SSL_REQUEST || code == GSS_REQUEST);
    }

    private static void letIn(String version, DataInputStream in, DataOutputStream out) throws IOException {
        message(out, 'R', "\0\0\0\0");
        message(out, 'S', "server_version\0" + version + "\0");
        message(out, 'S', "client_encoding\0UTF8\0");
        message(out, 'S', "standard_conforming_strings\0on\0");
        message(out, 'Z', "I");
        for (int type = in.read(); type != -1 && type != 'X'; type = in.read()) {
            in.readNBytes(in.readInt() - 4);
            if (type == 'Q' || type == 'S') {
                message(out, 'C', "SET\0");
                message(out, 'Z', "I");
            }
        }
    }

    private static void message(DataOutputStream out, char type, String body) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(message);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        data.writeByte(type);
        data.writeInt(bytes.length + 4);
        data.write(bytes);
        out.write(message.toByteArray());
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
