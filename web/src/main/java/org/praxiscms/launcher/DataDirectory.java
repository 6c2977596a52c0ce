package org.praxiscms.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The one directory that Praxis writes to. It belongs to one process at a time: a lock is held as long as this object
 * is reachable, since two servers in one directory overwrite each other's files.
 */
final class DataDirectory implements AutoCloseable {

    private final Path home;
    private final FileChannel lockFile;

    private DataDirectory(Path home, FileChannel lockFile) {
        this.home = home;
        this.lockFile = lockFile;
    }

    static DataDirectory open(Path home) throws StartFailure {
        FileChannel lockFile = null;
        try {
            // Only for the owner, if it is new: messages of patients will lie there.
            Files.createDirectories(home, ownerOnly());
            lockFile =
                    FileChannel.open(home.resolve("praxis.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lockFile.tryLock();
            if (lock != null) {
                return new DataDirectory(home, lockFile);
            }
            lockFile.close();
        } catch (IOException e) {
            throw new StartFailure("PRAXIS_HOME: cannot write to the data directory " + home + reason(e), e);
        }
        throw new StartFailure("PRAXIS_HOME: the data directory " + home + " is in use by another Praxis");
    }

    /**
     * The built-in database. Without {@code WRITE_DELAY=0} H2 loses half a second of what it has confirmed when the
     * process is killed.
     */
    String databaseUrl() throws StartFailure {
        Path database = home.resolve("database").resolve("praxis");
        if (database.toString().contains(";")) {
            // H2 takes what follows for its settings.
            throw new StartFailure("PRAXIS_HOME: the path of the data directory holds a semicolon: " + home);
        }
        return "jdbc:h2:file:" + database + ";WRITE_DELAY=0";
    }

    /** H2 would report this in the middle of the deployment, as the last of five nested exceptions. */
    void requireDatabaseUnlocked() throws StartFailure {
        Path file = home.resolve("database").resolve("praxis.mv.db");
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            throw new StartFailure("The database file " + file + " is already open in this process", e);
        } catch (IOException e) {
            throw new StartFailure("PRAXIS_HOME: cannot write to the database file " + file + reason(e), e);
        }
        throw new StartFailure("The database file " + file + " is already open in another program");
    }

    /**
     * An empty directory for Payara. What the last run left there (its unpacked libraries, its configuration) is
     * deleted first: Payara keeps an old file rather than the new version's.
     */
    Path emptyServerDirectory() throws StartFailure {
        Path server = home.resolve("server");
        try {
            for (Path left : bottomUp(server)) {
                Files.delete(left);
            }
            return Files.createDirectories(server);
        } catch (IOException e) {
            throw new StartFailure("PRAXIS_HOME: cannot clear " + server + reason(e), e);
        }
    }

    private static List<Path> bottomUp(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        // Walking does not follow links: what one points to stays.
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** The message of these exceptions is the path again; what the system said is their reason. */
    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return ": access is denied";
        }
        if (e instanceof FileAlreadyExistsException) {
            return ": a file of that name is in the way";
        }
        String reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
        return reason == null ? "" : ": " + reason.toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
