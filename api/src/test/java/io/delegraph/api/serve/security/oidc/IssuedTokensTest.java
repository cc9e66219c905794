package io.delegraph.api.serve.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.delegraph.api.access.Caller;
import io.delegraph.api.access.Role;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IssuedTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final LocalIssuer issuer = start();
    private final IssuedTokens tokens = tokens(Optional.empty());

    private static LocalIssuer start() {
        try {
            return new LocalIssuer();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private IssuedTokens tokens(Optional<String> zoneClaim) {
        return new IssuedTokens(issuer.trusted(zoneClaim), Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofMillis(1));
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    private JWTClaimsSet.Builder claims() {
        return issuer.claims(NOW);
    }

    private Optional<Caller> recognised(JWTClaimsSet.Builder claims) {
        return tokens.recognise(issuer.sign(claims.build()));
    }

    @Test
    void recognisesWhomTheIssuerVouchesFor() {
        assertThat(recognised(claims())).contains(new Caller("oidc:mara", Role.ANALYST, Set.of()));
        assertThat(recognised(claims().claim("realm", Map.of("roles", "platform readers"))))
                .contains(new Caller("oidc:mara", Role.ADMIN, Set.of()));
    }

    @Test
    void givesNoRoleThatIsNotMapped() {
        assertThat(recognised(claims().claim("realm", Map.of("roles", List.of("admin")))))
                .isEmpty();
        assertThat(recognised(claims().claim("realm", null))).isEmpty();
        assertThat(recognised(claims().claim("realm", "admin"))).isEmpty();
    }

    @Test
    void takesTokensOnlyWhileTheyAreInForceGiveOrTakeAMinute() {
        assertThat(recognised(claims().expirationTime(Date.from(NOW.minusSeconds(61)))))
                .isEmpty();
        assertThat(recognised(claims().expirationTime(Date.from(NOW.minusSeconds(59)))))
                .isPresent();
        assertThat(recognised(claims().notBeforeTime(Date.from(NOW.plusSeconds(62)))))
                .isEmpty();
        assertThat(recognised(claims().notBeforeTime(Date.from(NOW.plusSeconds(58)))))
                .isPresent();
        assertThat(recognised(claims().expirationTime(null))).isEmpty();
    }

    @Test
    void takesTokensOnlyOfItsIssuerAndForItself() {
        assertThat(recognised(claims().audience("another"))).isEmpty();
        assertThat(recognised(claims().audience(List.of("another", LocalIssuer.AUDIENCE))))
                .isPresent();
        assertThat(recognised(claims().audience((String) null))).isEmpty();
        assertThat(recognised(claims().issuer("https://attacker.example"))).isEmpty();
        assertThat(recognised(claims().issuer(issuer.uri() + "/"))).isEmpty();
        assertThat(recognised(claims().subject(null))).isEmpty();
    }

    @Test
    void takesNoTokenThatIsNotSignedByAKeyOfTheIssuer() throws JOSEException {
        JWTClaimsSet claims = claims().build();
        assertThat(tokens.recognise(new PlainJWT(claims).serialize())).isEmpty();
        assertThat(tokens.recognise(LocalIssuer.sign(claims, LocalIssuer.newKey("first"))))
                .isEmpty();
        assertThat(tokens.recognise(LocalIssuer.sign(claims, LocalIssuer.newKey("other"))))
                .isEmpty();
        assertThat(tokens.recognise("a.b.c")).isEmpty();
        String signed = issuer.sign(claims);
        assertThat(tokens.recognise(signed.substring(0, signed.lastIndexOf('.') + 1)))
                .isEmpty();
    }

    @Test
    void takesNoPublicKeyForASharedSecret() throws JOSEException {
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(), claims().build());
        forged.sign(new MACSigner(issuer.key().toRSAPublicKey().getEncoded()));

        assertThat(tokens.recognise(forged.serialize())).isEmpty();
    }

    @Test
    void takesNoKeyThatATokenBringsAlong() throws JOSEException {
        var own = LocalIssuer.newKey("mine");
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(own.toPublicJWK()).build(), claims().build());
        forged.sign(new RSASSASigner(own));

        assertThat(tokens.recognise(forged.serialize())).isEmpty();
    }

    @Test
    void takesNoTokenOfAnotherType() throws JOSEException {
        SignedJWT logout = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID("first")
                        .type(new JOSEObjectType("logout+jwt"))
                        .build(),
                claims().build());
        logout.sign(new RSASSASigner(issuer.key()));

        assertThat(tokens.recognise(logout.serialize())).isEmpty();
    }

    @Test
    void followsARotationOfKeys() throws InterruptedException {
        String before = issuer.sign(claims().build());
        assertThat(tokens.recognise(before)).isPresent();
        Thread.sleep(5);

        issuer.rotate(LocalIssuer.newKey("second"));

        assertThat(tokens.recognise(issuer.sign(claims().build()))).isPresent();
        assertThat(tokens.recognise(before)).isEmpty();
        // The last token names a key that is gone, which is worth a question too.
        assertThat(issuer.asked()).isBetween(2, 3);
    }

    @Test
    void asksTheIssuerNoMoreOftenThanThePauseAllows() {
        IssuedTokens patient = new IssuedTokens(
                issuer.trusted(Optional.empty()), Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofMinutes(4));
        for (int each = 0; each < 20; each++) {
            patient.recognise(LocalIssuer.sign(claims().build(), LocalIssuer.newKey("made-up-" + each)));
        }

        assertThat(issuer.asked()).isLessThan(4);
        assertThat(patient.recognise(issuer.sign(claims().build()))).isPresent();
    }

    @Test
    void limitsToTheZonesOfAClaimAndToNoneOnlyWhenThatIsSaid() {
        IssuedTokens zoned = tokens(Optional.of("zones"));

        assertThat(zoned.recognise(issuer.sign(
                        claims().claim("zones", List.of("north", "south")).build())))
                .hasValueSatisfying(caller -> assertThat(caller.zones()).containsExactlyInAnyOrder("north", "south"));
        assertThat(zoned.recognise(issuer.sign(claims().build()))).isEmpty();
        assertThat(zoned.recognise(
                        issuer.sign(claims().claim("zones", List.of()).build())))
                .isEmpty();
        assertThat(zoned.recognise(issuer.sign(claims().claim("zones", "*").build())))
                .hasValueSatisfying(caller -> assertThat(caller.isUnlimited()).isTrue());
    }

    @Test
    void believesNoIssuerThatDescribesAnother() {
        AtomicReference<Instant> now = new AtomicReference<>(NOW);
        InstantSource clock = now::get;
        IssuedTokens patient = new IssuedTokens(
                issuer.trusted(Optional.empty()), clock.withZone(ZoneOffset.UTC), Duration.ofSeconds(30));
        String token = issuer.sign(claims().build());

        issuer.callItself("https://attacker.example");
        assertThat(patient.recognise(token)).isEmpty();

        issuer.callItself(issuer.uri());
        assertThat(patient.recognise(token)).isEmpty();
        assertThat(issuer.described()).isEqualTo(1);
        now.set(NOW.plusSeconds(30));
        assertThat(patient.recognise(token)).isPresent();
    }

    @Test
    void asksTheIssuerNothingBecauseOfTextThatIsNoTokenOfIts() {
        for (String text : List.of(
                "a.b",
                "a.b.c",
                new PlainJWT(claims().build()).serialize(),
                issuer.sign(claims().issuer("https://attacker.example").build()))) {
            assertThat(tokens.recognise(text)).isEmpty();
        }

        assertThat(issuer.described()).isZero();
    }
}
