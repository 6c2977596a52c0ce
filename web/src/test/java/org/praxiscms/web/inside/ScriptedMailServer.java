package org.praxiscms.web.inside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that says what a test wants it to say (RFC 5321), and takes letters where it says nothing else. */
public final class ScriptedMailServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final List<String> letters = new CopyOnWriteArrayList<>();
    private final List<Socket> guests = new CopyOnWriteArrayList<>();

    public ScriptedMailServer() throws IOException {
        this(0);
    }

    public ScriptedMailServer(int port) throws IOException {
        socket = new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
        Thread doorman = new Thread(this::welcome, "scripted mail server");
        doorman.setDaemon(true);
        doorman.start();
    }

    /** From now on this is the answer to a command; {@code CONNECT} is the greeting, {@code END} the end of a letter. */
    public ScriptedMailServer say(String command, String reply) {
        replies.put(command, reply);
        return this;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** What was taken, each with its header. */
    public List<String> letters() {
        return List.copyOf(letters);
    }

    private void welcome() {
        while (!socket.isClosed()) {
            try {
                Socket guest = socket.accept();
                guests.add(guest);
                Thread talk = new Thread(() -> talk(guest), "scripted mail talk");
                talk.setDaemon(true);
                talk.start();
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void talk(Socket guest) {
        try (guest;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(guest.getInputStream(), StandardCharsets.ISO_8859_1))) {
            OutputStream out = guest.getOutputStream();
            answer(out, "CONNECT", "220 scripted");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                answer(out, command, command.equals("DATA") ? "354 go on" : "250 fine");
                if (command.equals("DATA") && !replies.containsKey("DATA")) {
                    String letter = letter(in);
                    if (!replies.getOrDefault("END", "250").matches("[45].*")) {
                        letters.add(letter);
                    }
                    answer(out, "END", "250 taken");
                } else if (command.equals("QUIT")) {
                    return;
                }
            }
        } catch (IOException gone) {
            // Whoever left took no letter along.
        }
    }

    private static String letter(BufferedReader in) throws IOException {
        StringBuilder letter = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line).append('\n');
        }
        return letter.toString();
    }

    private void answer(OutputStream out, String command, String usual) throws IOException {
        out.write((replies.getOrDefault(command, usual) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket guest : guests) {
            guest.close();
        }
    }
}
