package io.delegraph.api.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Real input, which stands beside the project and is no part of it: {@code ../shared/data} from the project's root. */
public final class RealInput {
    private RealInput() {}

    /** The file or folder of this name; the test is skipped, with a message, when it is absent. */
    public static Path require(String name) {
        Path here = Path.of("").toAbsolutePath();
        Path found = Stream.iterate(here, folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared").resolve("data").resolve(name))
                .filter(Files::exists)
                .findFirst()
                .orElse(here.resolve(name));
        assumeTrue(Files.exists(found), () -> "Skipped: real input " + name + " is not beside the project");
        return found;
    }
}
