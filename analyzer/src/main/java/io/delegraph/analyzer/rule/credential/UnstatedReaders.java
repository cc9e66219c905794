package io.delegraph.analyzer.rule.credential;

import io.delegraph.analyzer.credential.SecretClass;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.FindingDraft;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.cypher.graph.Subject;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.store.StoredEdge;
import java.util.List;

/** The one question that a source leaves open: who reads the places where it found secrets. */
final class UnstatedReaders {
    private UnstatedReaders() {}

    static Found finding(RuleSpec rule, String source, List<Exposures.Place> places, Estate estate) {
        Exposures.Place first = places.get(0);
        StoredEdge lies = first.lies();
        List<String> ids = places.stream()
                .map(place -> place.credential().id().value())
                .distinct()
                .toList();
        int credentials = ids.size();
        SecretClass secret = Credentials.secret(first.credential(), estate);
        return FindingDraft.of(rule, estate, first.place())
                .discriminator("readers of " + source)
                .truth(Truth.UNKNOWN)
                .targets(places.stream()
                        .map(place ->
                                Credentials.given(place.credential(), estate).possible())
                        .reduce(PrivilegeSet.empty(), PrivilegeSet::union))
                .path(estate.callers().path(lies.edge(), secret), ids)
                .restingOn(List.of(lies.edge().id().value()))
                .about(Subject.Role.CREDENTIAL, first.credential())
                .measure(
                        "places",
                        places.stream()
                                .map(Exposures.Place::place)
                                .distinct()
                                .toList()
                                .size())
                .measure("credentials", credentials)
                .explanation("Nobody states who can read " + places(places) + " of " + source + ", where "
                        + (credentials == 1 ? "a credential lies" : credentials + " credentials lie")
                        + ": state their visibility, or who reads them, in a facts file.")
                .build();
    }

    private static String places(List<Exposures.Place> places) {
        List<String> names =
                places.stream().map(place -> place.place().name()).distinct().toList();
        return names.size() == 1 ? names.get(0) : names.get(0) + " and " + (names.size() - 1) + " more places";
    }
}
