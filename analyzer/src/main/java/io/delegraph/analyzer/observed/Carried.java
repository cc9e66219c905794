package io.delegraph.analyzer.observed;

import io.delegraph.analyzer.Answer;
import io.delegraph.analyzer.Questions;
import io.delegraph.analyzer.chain.Names;
import io.delegraph.analyzer.chain.learn.AllowanceMatch;
import io.delegraph.analyzer.chain.learn.Match;
import io.delegraph.analyzer.chain.learn.RequestFacts;
import io.delegraph.analyzer.chain.learn.Standing;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.TokenClaims;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a call carried and what its actor could do: the token's words, the policy decision, the rights. */
public record Carried(Snapshot snapshot, Names names, Questions questions) {
    private static final Set<String> PERMITTED = Set.of("PERMIT", "ALLOW");
    private static final Set<String> DENIED = Set.of("DENY", "FORBID");

    /** What the call carried. */
    Stream<Ground> grounds(ObservedCall call) {
        return Stream.of(
                        call.presented().token().stream().flatMap(token -> token(token, call)),
                        decisions(call),
                        names.find(call.actor().name(), NodeClass.PRINCIPAL).stream()
                                .map(actor -> rights(Ground.Sort.RIGHTS, actor, call)),
                        call.presented().credential().stream()
                                .flatMap(name -> names.find(name, NodeClass.CREDENTIAL).stream())
                                .map(credential -> rights(Ground.Sort.CREDENTIAL, credential, call)))
                .flatMap(grounds -> grounds);
    }

    /** What a policy decision point said of it. */
    Stream<Ground> decisions(ObservedCall call) {
        return call.decision().stream().map(decision -> decision(decision, call));
    }

    private Stream<Ground> token(TokenClaims token, ObservedCall call) {
        boolean late = token.expiresAt()
                .filter(end -> call.time().isAfter(end.plus(Declared.SKEW)))
                .isPresent();
        Ground scopes = late ? ended(token, call) : scopes(token, call);
        return token.details().isEmpty() || late ? Stream.of(scopes) : Stream.of(details(token, call), scopes);
    }

    private static Ground ended(TokenClaims token, ObservedCall call) {
        return new Ground(
                Ground.Sort.TOKEN_SCOPES,
                token.issuer(),
                token.scope().orElse(List.of()),
                Standing.OUTSIDE,
                "the token ended at " + token.expiresAt().orElseThrow(),
                call.at());
    }

    private static Ground details(TokenClaims token, ObservedCall call) {
        Match match = AllowanceMatch.judge(token.details(), call, RequestFacts.none());
        return new Ground(
                Ground.Sort.TOKEN_DETAILS,
                token.issuer(),
                token.details().stream().map(Allowance::text).toList(),
                match.standing(),
                Declared.remark(match),
                call.at());
    }

    private Ground scopes(TokenClaims token, ObservedCall call) {
        List<String> words = token.scope().orElse(List.of());
        List<Node> mappings = snapshot.nodes().stream()
                .map(StoredNode::node)
                .filter(node -> node.kind() == NodeKind.SCOPE_MAPPING)
                .filter(node -> meets(token.audience(), node.properties().listTexts(Property.AUDIENCE)))
                .filter(node -> meets(words, node.properties().listTexts(Property.SCOPES)))
                .toList();
        List<Allowance> allowed = mappings.stream()
                .flatMap(node -> node.properties().listTexts(Property.ALLOWANCES).stream())
                .map(Allowance::parse)
                .toList();
        Match match = AllowanceMatch.judge(allowed, call, RequestFacts.none());
        List<String> unmapped = words.stream()
                .filter(word -> mappings.stream()
                        .noneMatch(node ->
                                node.properties().listTexts(Property.SCOPES).contains(word)))
                .toList();
        boolean undecided = match.standing() != Standing.INSIDE && (words.isEmpty() || !unmapped.isEmpty());
        return new Ground(
                Ground.Sort.TOKEN_SCOPES,
                token.issuer(),
                words,
                undecided ? Standing.UNKNOWN : match.standing(),
                undecided ? undecided(token, unmapped) : Declared.remark(match),
                call.at());
    }

    private static String undecided(TokenClaims token, List<String> unmapped) {
        if (token.isTransaction()) {
            return "a transaction token states a purpose, which is compared with no scope";
        }
        return token.scope().isEmpty()
                ? "the token has no scope claim, which is neither nothing nor everything"
                : "no scope-mapping says what " + String.join(", ", unmapped) + " stands for at "
                        + (token.audience().isEmpty() ? "no audience" : String.join(", ", token.audience()));
    }

    private static boolean meets(List<String> some, List<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    private static Ground decision(String decision, ObservedCall call) {
        String word = decision.toUpperCase(Locale.ROOT);
        Standing denied = DENIED.contains(word) ? Standing.OUTSIDE : Standing.UNKNOWN;
        Standing standing = PERMITTED.contains(word) ? Standing.INSIDE : denied;
        return new Ground(
                Ground.Sort.DECISION,
                "",
                List.of(decision),
                standing,
                standing == Standing.UNKNOWN ? "the record does not say what was decided" : "",
                call.at());
    }

    private Ground rights(Ground.Sort sort, NodeId holder, ObservedCall call) {
        Optional<NodeId> subject =
                call.subject().map(Party::name).flatMap(name -> names.find(name, NodeClass.PRINCIPAL));
        Optional<Answer> answer = call.deed()
                .resource()
                .map(resource ->
                        questions.can(holder, call.deed().action(), names.resource(resource), Closure.USE, subject));
        return new Ground(
                sort,
                holder.value(),
                List.of(),
                answer.map(Carried::standing).orElse(Standing.UNKNOWN),
                answer.map(Carried::remark).orElse("the record does not name the resource"),
                call.at());
    }

    private static Standing standing(Answer answer) {
        return answer.truth()
                .map(truth -> truth == Truth.DEFINITE ? Standing.INSIDE : Standing.UNKNOWN)
                .orElse(Standing.OUTSIDE);
    }

    // A way is told by `why`; here it is enough that there is one.
    private static String remark(Answer answer) {
        return answer.truth().isEmpty() ? answer.because() : answer.condition();
    }
}
