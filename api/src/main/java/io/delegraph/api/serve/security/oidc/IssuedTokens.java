package io.delegraph.api.serve.security.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.delegraph.api.access.Caller;
import io.delegraph.api.access.TokenIssuer;
import java.io.IOException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recognises access tokens of an issuer: signed by one of its keys with an algorithm of two keys, for us, in force now.
 * Algorithms where the key that verifies also signs are not accepted, nor are unsigned tokens. Safe for use by several
 * threads.
 */
final class IssuedTokens {
    private static final Logger LOG = LoggerFactory.getLogger(IssuedTokens.class);
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);
    /** How far the clocks of the issuer and ours may be apart. */
    private static final int SKEW_IN_SECONDS = 60;

    private final TokenIssuer issuer;
    private final TokenClaims claims;
    private final Clock clock;
    private final Duration pause;
    private Optional<DefaultJWTProcessor<SecurityContext>> processor = Optional.empty();
    private Instant askedAgain = Instant.MIN;

    IssuedTokens(TokenIssuer issuer, Clock clock, Duration pause) {
        this.issuer = issuer;
        this.claims = new TokenClaims(issuer);
        this.clock = clock;
        this.pause = pause;
    }

    /** The caller that the token names; empty when it is not to be believed, or gives no role. */
    Optional<Caller> recognise(String token) {
        try {
            SignedJWT read = SignedJWT.parse(token);
            if (!mayBeOurs(read)) {
                return Optional.empty();
            }
            Optional<DefaultJWTProcessor<SecurityContext>> checking = processor();
            return checking.isEmpty()
                    ? Optional.empty()
                    : claims.caller(checking.get().process(read, null));
        } catch (BadJOSEException | ParseException refused) {
            return Optional.empty();
        } catch (JOSEException e) {
            LOG.warn("Tokens cannot be checked: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** Whether it is worth to ask the issuer. */
    private boolean mayBeOurs(SignedJWT token) throws ParseException {
        return ALGORITHMS.contains(token.getHeader().getAlgorithm())
                && issuer.issuer().toString().equals(token.getJWTClaimsSet().getIssuer());
    }

    /** Asks the issuer when a token first comes; when it does not answer, again after the pause and not before. */
    private synchronized Optional<DefaultJWTProcessor<SecurityContext>> processor() {
        if (processor.isEmpty() && !clock.instant().isBefore(askedAgain)) {
            try {
                processor = Optional.of(checking(IssuerKeys.of(issuer, pause)));
            } catch (IOException e) {
                LOG.warn("Tokens cannot be checked: {}", e.getMessage());
                askedAgain = clock.instant().plus(pause);
            }
        }
        return processor;
    }

    private DefaultJWTProcessor<SecurityContext> checking(JWKSource<SecurityContext> keys) {
        DefaultJWTProcessor<SecurityContext> checking = new DefaultJWTProcessor<>();
        checking.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        checking.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        JWTClaimsSet exact =
                new JWTClaimsSet.Builder().issuer(issuer.issuer().toString()).build();
        DefaultJWTClaimsVerifier<SecurityContext> verifier =
                new DefaultJWTClaimsVerifier<>(issuer.audience(), exact, Set.of("sub", "exp")) {
                    @Override
                    protected Date currentTime() {
                        return Date.from(clock.instant());
                    }
                };
        verifier.setMaxClockSkew(SKEW_IN_SECONDS);
        checking.setJWTClaimsSetVerifier(verifier);
        return checking;
    }
}
