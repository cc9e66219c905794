package io.delegraph.neo4j.server;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Writes the classes of this run to a class data archive, which makes later starts faster. The JVM must run with
 * {@code -XX:+RecordDynamicDumpInfo}. The archive is written under a name of this process and then moved, so that nobody reads half of one
 * and two servers that end at the same time do not disturb each other.
 */
final class ClassArchive {

    private ClassArchive() {}

    /** Writes the archive; on failure there is none and the reason is on standard error: a start without an archive is slower only. */
    static void write(Path archive) {
        Path own = archive.resolveSibling(
                archive.getFileName() + "." + ProcessHandle.current().pid());
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "vmCds",
                            new Object[] {new String[] {"dynamic_dump", own.toString()}},
                            new String[] {String[].class.getName()});
            Files.move(own, archive, StandardCopyOption.ATOMIC_MOVE);
        } catch (JMException | IOException failure) {
            System.err.println("No class data archive was written: " + failure);
        }
    }
}
