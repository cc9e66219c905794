package io.delegraph.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.api.finding.CaseFollowUp;
import io.delegraph.api.wiring.FollowUps;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.api.wiring.StoreChoice;
import io.delegraph.api.wiring.Stores;
import org.junit.jupiter.api.Test;

class RouteOrderTest {
    @Test
    void routesAreStoredBeforeCasesChange() {
        try (OpenStore store = new Stores(message -> {}).open(new StoreChoice.Memory())) {
            assertThat(FollowUps.of(store))
                    .<Class<?>>extracting(Object::getClass)
                    .containsSubsequence(RouteFollowUp.class, CaseFollowUp.class, WebhookFollowUp.class);
        }
    }
}
