package io.delegraph.collector.aws.live;

import java.io.Serial;

/** A question got no answer that counts; the code says why and holds nothing that anybody wrote. */
final class Unanswered extends Exception {
    /** The answer says neither that it ends nor how it goes on, or lacks what it should list. */
    static final String UNREADABLE = "UnreadableAnswer";

    /** The time for the refresh is used up. */
    static final String OUT_OF_TIME = "OutOfTime";

    /** No connection, or none that lasted. */
    static final String NO_CONNECTION = "NoConnection";

    /** Nothing gives credentials. */
    static final String NO_CREDENTIALS = "NoCredentials";

    /** A second question found what the list lacks, or got no answer itself. */
    static final String NOT_CONFIRMED = "NotConfirmed";

    /** More is there than one refresh takes; the next goes on. */
    static final String LIMIT = "LimitReached";

    /** A key that CloudTrail does not write. */
    static final String FOREIGN_KEY = "UnexpectedKey";

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;

    Unanswered(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    /** Letters, digits and dots: the service's error code, or one of ours. */
    String code() {
        return code;
    }
}
