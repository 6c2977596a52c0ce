package org.praxiscms.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A log file that cannot fill the disk. Java's own rotating handler adds numbers even to the name of the current file,
 * leaves lock files, and starts a new set whenever the configuration is read again, as Payara does.
 */
final class RotatingFile extends OutputStream {

    private static final int OLDER_FILES = 9;

    private final Path file;
    private final long limit;
    private OutputStream current;
    private long size;

    RotatingFile(Path file, long limit) throws IOException {
        this.file = file;
        this.limit = limit;
        Files.createDirectories(file.getParent());
        open();
    }

    private void open() throws IOException {
        current = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        size = Files.size(file);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        if (size > 0 && size + length > limit) {
            rotate();
        }
        current.write(bytes, offset, length);
        size += length;
    }

    @Override
    public synchronized void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    private void rotate() throws IOException {
        current.close();
        for (int number = OLDER_FILES; number >= 1; number--) {
            Path newer = number == 1 ? file : numbered(number - 1);
            if (Files.exists(newer)) {
                Files.move(newer, numbered(number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        open();
    }

    private Path numbered(int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }

    @Override
    public synchronized void flush() throws IOException {
        current.flush();
    }

    @Override
    public synchronized void close() throws IOException {
        current.close();
    }
}
