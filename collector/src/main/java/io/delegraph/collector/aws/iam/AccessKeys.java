package io.delegraph.collector.aws.iam;

import io.delegraph.collector.CollectionContext;
import io.delegraph.collector.FactSink;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.JsonReader;
import io.delegraph.collector.parse.JsonVisitor;
import io.delegraph.collector.parse.Place;
import io.delegraph.collector.parse.Syntax;
import io.delegraph.collector.parse.secret.AccessKeyId;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue.Flag;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.edge.Authenticates;
import io.delegraph.cypher.graph.edge.Holds;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads answers of {@code list-access-keys}. Each lists the keys of one user, so each user is a source of its own: that
 * another user's keys are not listed does not mean that they are gone.
 */
final class AccessKeys implements JsonVisitor {
    private static final String KEYS = "AccessKeyMetadata";

    private final FactSink sink;
    private final CollectionContext context;
    private final Set<SourceId> sources = new TreeSet<>();
    private boolean truncated;
    private long records;
    private long rejected;

    private AccessKeys(FactSink sink, CollectionContext context) {
        this.sink = sink;
        this.context = context;
    }

    static void collect(SourceDocument document, CollectionContext context, FactSink sink) {
        AccessKeys keys = new AccessKeys(sink, context);
        Completeness read =
                JsonReader.of(Syntax.JSON, document.uri(), sink::diagnostic).streamAll(document, keys);
        keys.finish(document.uri(), read);
    }

    @Override
    public boolean enters(Place place, JsonKind kind) {
        List<String> names = place.tokens();
        if (kind == JsonKind.ARRAY) {
            return names.isEmpty() || place.token().equals(KEYS);
        }
        return names.isEmpty() || (names.size() == 1 && place.token().matches("[0-9]+"));
    }

    @Override
    public void value(JsonCursor value) {
        String name = value.place().token();
        if (inKeys(value.place())) {
            records++;
            key(value);
        } else if (name.equals(KEYS)) {
            // A list that is no array reports itself.
            truncated |= !value.is(JsonKind.ARRAY);
        } else if (name.equals("IsTruncated")) {
            truncated |= !value.scalar().equals("false");
        }
    }

    private static boolean inKeys(Place place) {
        Place parent = place.parent();
        return parent != null && parent.token().equals(KEYS);
    }

    private void key(JsonCursor cursor) {
        Optional<String> id = cursor.kind() == JsonKind.OBJECT
                ? cursor.findText("AccessKeyId").filter(text -> text.matches("[A-Z0-9]{16,128}"))
                : Optional.empty();
        if (id.isEmpty()) {
            rejected++;
            sink.diagnostic(IamProblem.UNREADABLE_ACCESS_KEY.at(cursor.at(), "readable AccessKeyId"));
            return;
        }
        Optional<String> account = account(id.get());
        Optional<String> user = cursor.findText("UserName").filter(name -> !name.isBlank());
        IamFacts facts = facts(account, user);
        NodeId key = IamIds.accessKey(id.get());
        facts.node(key, NodeKind.API_KEY, id.get(), properties(cursor, id.get(), account), cursor.at());
        if (account.isEmpty() || user.isEmpty()) {
            sink.diagnostic(IamProblem.UNKNOWN_KEY_HOLDER.at(cursor.at()));
            return;
        }
        NodeId holder = IamIds.entity(account.get(), "user", user.get());
        Properties known = IamFacts.provided().with(Property.ACCOUNT_ID, account.get());
        facts.node(holder, NodeKind.USER, user.get(), known, cursor.at());
        facts.edge(Holds.KIND, holder, key, cursor.at());
        facts.edge(Authenticates.KIND, key, holder, cursor.at());
    }

    private IamFacts facts(Optional<String> account, Optional<String> user) {
        SourceId source = IamIds.source(
                account.orElse(IamIds.UNKNOWN_ACCOUNT), "access-keys/" + user.orElse(context.sourceName()));
        sources.add(source);
        return new IamFacts(sink, source);
    }

    // The source's name counts only when someone gave an account number for it; it is never guessed from.
    private Optional<String> account(String keyId) {
        Optional<String> told = Optional.of(context.sourceName()).filter(name -> name.matches("[0-9]{12}"));
        return AccessKeyId.findAccount(keyId).or(() -> told);
    }

    private Properties properties(JsonCursor cursor, String id, Optional<String> account) {
        Properties properties = IamFacts.provided().with(Property.NATIVE_ID, id);
        if (account.isPresent()) {
            properties = properties.with(Property.ACCOUNT_ID, account.get());
        }
        Optional<Boolean> enabled = enabled(cursor);
        if (enabled.isPresent()) {
            properties = properties.flagged(Property.ENABLED, new Flag(enabled.get()));
        }
        return AwsTime.withTime(properties, Property.CREATED_AT, cursor, "CreateDate", sink::diagnostic);
    }

    private Optional<Boolean> enabled(JsonCursor cursor) {
        String status = cursor.findText("Status").orElse("");
        if (!Set.of("Active", "Inactive").contains(status)) {
            sink.diagnostic(IamProblem.UNKNOWN_STATUS.at(cursor.at()));
            return Optional.empty();
        }
        return Optional.of(status.equals("Active"));
    }

    private void finish(String uri, Completeness read) {
        Completeness completeness =
                read == Completeness.COMPLETE && (truncated || rejected > 0) ? Completeness.PARTIAL : read;
        String reason = completeness == Completeness.COMPLETE ? "" : "the list of access keys was not read whole";
        if (sources.isEmpty()) {
            sources.add(IamIds.source(IamIds.UNKNOWN_ACCOUNT, "access-keys/" + context.sourceName()));
        }
        sources.forEach(source -> sink.coverage(new Coverage(source, completeness, reason)));
        sink.input(new InputReport(uri, "aws.iam", records, records - rejected, rejected, completeness));
    }
}
