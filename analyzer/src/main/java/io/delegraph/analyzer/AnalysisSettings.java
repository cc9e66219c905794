package io.delegraph.analyzer;

import io.delegraph.analyzer.fixpoint.Engine;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.cypher.graph.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What an analysis needs to know besides the graph.
 *
 * @param clock   the instant that is taken for now
 * @param profile which rules run
 * @param asked   actions on resources that questions will be about: privilege is exact on them, listed in the graph or not
 * @param request what is known of the request that is judged; nothing for a scan
 * @param engine  how effective privilege is computed; answers do not depend on it
 */
public record AnalysisSettings(
        Instant clock, Profile profile, List<Permission> asked, RequestContext request, Engine engine) {
    public AnalysisSettings {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(engine, "engine");
        asked = asked.stream().sorted().distinct().toList();
    }

    /** The settings of a scan: the core rules, no questions, no request. */
    public static AnalysisSettings scan(Instant clock) {
        return new AnalysisSettings(clock, Profile.CORE, List.of(), RequestContext.unknown(), Engine.FAST);
    }

    public AnalysisSettings withProfile(Profile newProfile) {
        return new AnalysisSettings(clock, newProfile, asked, request, engine);
    }

    public AnalysisSettings withAsked(List<Permission> newAsked) {
        return new AnalysisSettings(clock, profile, newAsked, request, engine);
    }

    public AnalysisSettings withRequest(RequestContext newRequest) {
        return new AnalysisSettings(clock, profile, asked, newRequest, engine);
    }

    public AnalysisSettings withEngine(Engine newEngine) {
        return new AnalysisSettings(clock, profile, asked, request, newEngine);
    }
}
