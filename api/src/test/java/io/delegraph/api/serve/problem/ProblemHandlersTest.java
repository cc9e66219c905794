package io.delegraph.api.serve.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.delegraph.api.state.DeferredState;
import io.delegraph.api.state.StateChoice;
import io.delegraph.api.state.StateUnavailable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;

class ProblemHandlersTest {
    @Test
    void anUnreachableStateIsUnavailableAndQuotesNothing() {
        var response = new ProblemHandlers.OfStatement()
                .handle(HttpRequest.GET("/"), new ConnectionException(new SQLException("secret")));

        assertThat((Object) response.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(String.valueOf(response.body()))
                .contains("store-unavailable")
                .doesNotContain("secret");
    }

    @Test
    void aClosedStateIsNotOpenedAgain() {
        DeferredState state = new DeferredState(new StateChoice.Memory());
        state.close();

        StateUnavailable away = catchThrowableOfType(StateUnavailable.class, state::get);

        assertThat((Object) new ProblemHandlers.OfState()
                        .handle(HttpRequest.GET("/"), away)
                        .getStatus())
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }
}
