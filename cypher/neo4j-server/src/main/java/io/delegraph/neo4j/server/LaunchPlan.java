package io.delegraph.neo4j.server;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What the owner asked for, read from its properties file; every key but {@code archive} must be there.
 *
 * @param home home folder of Neo4j: data, logs, transaction logs
 * @param boltPort port of the Bolt protocol on 127.0.0.1
 * @param httpPort port of the HTTP interface and of Neo4j Browser on 127.0.0.1
 * @param pageCache memory for the page cache, in Neo4j's notation ({@code 64m})
 * @param transactionTimeout longest time of a transaction, in Neo4j's notation ({@code 120s})
 * @param transactionMemory most memory of one transaction, in Neo4j's notation ({@code 256m})
 * @param browserCommand what Neo4j Browser runs when it connects, without its colon
 * @param archive file of the class data archive to write at the end, absent if there is one already
 */
record LaunchPlan(
        Path home,
        int boltPort,
        int httpPort,
        String pageCache,
        String transactionTimeout,
        String transactionMemory,
        String browserCommand,
        Optional<Path> archive) {

    static LaunchPlan read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new LaunchPlan(
                Path.of(getProperty(properties, "home")),
                Integer.parseInt(getProperty(properties, "bolt.port")),
                Integer.parseInt(getProperty(properties, "http.port")),
                getProperty(properties, "page.cache"),
                getProperty(properties, "transaction.timeout"),
                getProperty(properties, "transaction.memory"),
                getProperty(properties, "browser.command"),
                Optional.ofNullable(properties.getProperty("archive")).map(Path::of));
    }

    /** Settings of the server, by their Neo4j names. */
    Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("server.bolt.listen_address", "127.0.0.1:" + boltPort),
                Map.entry("server.bolt.advertised_address", "127.0.0.1:" + boltPort),
                Map.entry("server.http.listen_address", "127.0.0.1:" + httpPort),
                Map.entry("server.http.advertised_address", "127.0.0.1:" + httpPort),
                Map.entry("server.http_enabled_modules", "BROWSER,TRANSACTIONAL_ENDPOINTS"),
                Map.entry("server.memory.pagecache.size", pageCache),
                Map.entry("db.transaction.timeout", transactionTimeout),
                Map.entry("db.memory.transaction.max", transactionMemory),
                // Preallocated transaction logs would take 512 MB of disk before the first fact.
                Map.entry("db.tx_log.preallocate", "false"),
                Map.entry("dbms.security.auth_enabled", "true"),
                Map.entry("dbms.security.http_access_control_allow_origin", "http://127.0.0.1:" + httpPort),
                Map.entry("dbms.security.http_static_content_security_policy_header", contentSecurityPolicy()),
                // LOAD CSV reads no address and no file, whatever the access mode of the session.
                Map.entry("internal.dbms.cypher_ip_blocklist", "0.0.0.0/0,::/0"),
                Map.entry("dbms.security.allow_csv_import_from_file_urls", "false"),
                Map.entry("dbms.usage_report.enabled", "false"),
                Map.entry("server.bolt.telemetry.enabled", "false"),
                Map.entry("db.logs.query.enabled", "OFF"),
                Map.entry("client.allow_telemetry", "false"),
                Map.entry("browser.post_connect_cmd", browserCommand),
                // Without this a stop waits ten seconds for idle Bolt threads.
                Map.entry("internal.dbms.bolt.netty_server_shutdown_quiet_period", "0"));
    }

    /** Lets the Browser talk to its own server only: it would call Canny, Segment, Sentry and Google Fonts otherwise. */
    private String contentSecurityPolicy() {
        return "default-src 'self'; script-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self';"
                + " base-uri 'none'; object-src 'none'; frame-ancestors 'none'; connect-src 'self'"
                + " ws://localhost:" + boltPort + " ws://127.0.0.1:" + boltPort;
    }

    private static String getProperty(Properties properties, String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("The launch file has no \"" + key + "\".");
        }
        return value;
    }
}
