package io.delegraph.collector.aws.live;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** Asks as long as there is time, and says why there is no answer in one word. */
final class Asking {
    private static final int LONGEST_CODE = 80;

    private final Clock clock;
    private final Instant deadline;

    Asking(Clock clock, Instant deadline) {
        this.clock = clock;
        this.deadline = deadline;
    }

    /** The answer, after as many attempts as the client makes. */
    <T> T ask(Supplier<T> question) throws Unanswered {
        if (!clock.instant().isBefore(deadline)) {
            throw new Unanswered(Unanswered.OUT_OF_TIME);
        }
        try {
            return question.get();
        } catch (AwsServiceException refused) {
            throw new Unanswered(code(refused));
        } catch (ApiCallTimeoutException | ApiCallAttemptTimeoutException late) {
            throw new Unanswered("Timeout");
        } catch (SdkException lost) {
            throw new Unanswered(Unanswered.NO_CONNECTION);
        } catch (RuntimeException aborted) {
            // The JDK's connection throws what it likes, null pointers too, when an attempt is given up in the middle.
            throw new Unanswered(Unanswered.NO_CONNECTION);
        }
    }

    /** A second question about what a list holds: its failure leaves the list unconfirmed. */
    static Unanswered unconfirmed(Unanswered failure) {
        return new Unanswered(Unanswered.NOT_CONFIRMED + "." + failure.code());
    }

    // What a service answers is foreign text; only what looks like a code is one.
    private static String code(AwsServiceException refused) {
        AwsErrorDetails details = refused.awsErrorDetails();
        String code = details == null ? null : details.errorCode();
        boolean known = code != null && code.length() <= LONGEST_CODE && code.matches("[A-Za-z][A-Za-z0-9.]+");
        return known && code != null ? code : "Http" + refused.statusCode();
    }
}
