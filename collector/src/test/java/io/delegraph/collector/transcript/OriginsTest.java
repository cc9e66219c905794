package io.delegraph.collector.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mail alice@acme.example | alice@acme.example",
                "Mail ALICE@acme.example. | Alice@Acme.Example",
                "Ask Mara   Okafor | Mara Okafor",
                "Open \u201cquarterly report\u201d | quarterly report",
                "Pay 1,250.50 EUR | 1250.5",
                "Pay $20 | 20.00",
                "It is -7.25 now | -7.25",
                "From 2024-05-20T10:00:00Z | 2024-05-20",
                "Read /srv/app/config.yml | /srv/app/config.yml",
                "Says \\\"blue door\\\" | blue door"
            })
    void findsAValueHoweverItIsSpelt(String text, String value) {
        assertThat(originsOf(text, value)).containsExactly("request");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mail malice@acme.example | alice@acme.example",
                "See user_123 | user_12",
                "Pay 1200 | 120",
                "See report.pdfx | report.pdf",
                "Is it true | true",
                "Page 5 of 9 | 5",
                "Wait 2024-05-201 | 2024-05-20"
            })
    void doesNotTakeAPartOfAWordForTheValue(String text, String value) {
        assertThat(originsOf(text, value)).isEmpty();
    }

    @Test
    void namesAnOriginWhenAllValuesStoodThere() {
        Origins origins = new Origins();
        origins.request("Invite lee and mara");
        origins.result("directory", "mara, eve");

        assertThat(origins.of(List.of("lee", "mara"))).containsExactly("request");
        assertThat(origins.of(List.of("mara"))).containsExactly("request", "result:directory");
        assertThat(origins.of(List.of("lee", "eve"))).isEmpty();
        assertThat(origins.of(List.of())).isEmpty();
    }

    @Test
    void saysWhenTextsAreTooLongToKeep() {
        Origins origins = new Origins();
        String text = "word ".repeat(Origins.MOST_TEXT / 10);

        origins.result("first", text);
        origins.result("second", text);
        assertThat(origins.incomplete()).isFalse();
        origins.result("third", text + "needle");

        assertThat(origins.incomplete()).isTrue();
        assertThat(origins.of(List.of("needle"))).isEmpty();
    }

    @Test
    void givesUpOnTextsThatAreMadeToTakeLong() {
        Origins origins = new Origins();
        origins.result("tool", "ab-".repeat(5_000_000));
        String value = "ab-".repeat(60_000) + "ba";

        assertThat(origins.of(List.of(value + " ab"))).isEmpty();
        for (int call = 0; call < 200 && !origins.incomplete(); call++) {
            origins.of(List.of("ab-".repeat(60_000) + "-"));
        }

        assertThat(origins.incomplete()).isTrue();
    }

    private static List<String> originsOf(String text, String value) {
        Origins origins = new Origins();
        origins.request(text);
        return origins.of(List.of(value));
    }
}
