package io.delegraph.api.state;

import java.nio.file.Path;
import java.util.Objects;

/** Where the state is kept. */
public sealed interface StateChoice {
    /** The file {@code state.db} in a data folder. */
    record File(Path data) implements StateChoice {
        public File {
            Objects.requireNonNull(data, "data");
        }
    }

    /** Gone when it is closed. */
    record Memory() implements StateChoice {}

    /**
     * An external PostgreSQL.
     *
     * @param url of JDBC, such as {@code jdbc:postgresql://db.example/delegraph}
     */
    record PostgreSql(String url, String user, String password) implements StateChoice {
        public PostgreSql {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new IllegalArgumentException("The address of a PostgreSQL begins with jdbc:postgresql:");
            }
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(password, "password");
        }

        @Override
        public String toString() {
            return "PostgreSql[" + url + ", " + user + "]";
        }
    }
}
