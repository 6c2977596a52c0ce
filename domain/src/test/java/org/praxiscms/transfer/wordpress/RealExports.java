package org.praxiscms.transfer.wordpress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Two exports that WordPress itself wrote; they lie beside the project and not in it, so they may be missing. */
public final class RealExports {

    private RealExports() {}

    public static Optional<Path> clinic() {
        return find("clinic.wxr.xml");
    }

    public static Optional<Path> themeTest() {
        return find("theme-unit-test.wxr.xml");
    }

    public static List<ExportedItem> items(Path file) throws IOException {
        List<ExportedItem> items = new ArrayList<>();
        WordPressExport.read(file, new ExportVisitor() {
            @Override
            public void item(ExportedItem item) {
                items.add(item);
            }
        });
        return items;
    }

    private static Optional<Path> find(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/real").resolve(name))
                .filter(Files::exists)
                .findFirst();
    }
}
