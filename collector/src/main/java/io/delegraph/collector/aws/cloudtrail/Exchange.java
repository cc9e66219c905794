package io.delegraph.collector.aws.cloudtrail;

import io.delegraph.cypher.graph.event.Party;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An operation that issues a credential ({@code cloudtrail/exchanges.tsv}).
 *
 * @param to     whom the credential is for
 * @param issued path to its id in the response
 * @param proof  how the subject that a caller names is proven: {@code JWT}, {@code ASSERTED} (the caller's word), {@code
 *               NONE} (there is no subject)
 */
record Exchange(Optional<NamePattern> to, List<String> issued, Optional<String> proof) {
    private static final String NOTHING = "-";
    private static final Map<String, Exchange> ALL = Table.rows("exchanges.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0) + ":" + row.get(1), Exchange::of));

    private static Exchange of(List<String> row) {
        return new Exchange(
                cell(row.get(2)).map(NamePattern::parse),
                cell(row.get(3)).map(path -> List.of(path.split("\\.", -1))).orElse(List.of()),
                cell(row.get(4)));
    }

    private static Optional<String> cell(String written) {
        return Optional.of(written).filter(text -> !text.equals(NOTHING));
    }

    static Optional<Exchange> find(TrailEvent event) {
        return Optional.ofNullable(ALL.get(event.service() + ":" + event.operation()));
    }

    /** To whom authority passed on. */
    Optional<Party> delegate(TrailEvent event) {
        Optional<String> switched = SignIn.roleSwitchedTo(event);
        return switched.or(() ->
                        to.flatMap(pattern -> pattern.names(event).stream().findFirst()))
                .map(Caller::named);
    }

    /** The id of the credential that was issued. */
    Optional<String> issued(TrailEvent event) {
        String[] path =
                Stream.concat(Stream.of("responseElements"), issued.stream()).toArray(String[]::new);
        return event.textAt(path).filter(Caller::isKeyId);
    }

    /** Whom the caller says it acts for. */
    Optional<Party> subject(TrailEvent event) {
        return proof.filter("ASSERTED"::equals)
                .flatMap(weak -> event.textAt("requestParameters", "userId"))
                .filter(NamePattern::isName)
                .map(Party::human);
    }
}
