package io.delegraph.api.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.api.source.SourceConfiguration.AwsAccount;
import io.delegraph.api.source.SourceConfiguration.Paths;
import io.delegraph.api.source.SourceConfiguration.Trail;
import io.delegraph.api.source.SourceConfiguration.Upload;
import io.delegraph.api.source.SourceConfiguration.Watched;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A configuration as the state keeps it, in JSON. */
final class ConfigurationText {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ConfigurationText() {}

    static String of(SourceConfiguration configuration) {
        ObjectNode json =
                MAPPER.createObjectNode().put("kind", configuration.kind().name());
        if (configuration instanceof Paths files) {
            files.paths().forEach(json.putArray("paths")::add);
        } else if (configuration instanceof Watched watched) {
            json.put("folder", watched.folder()).put("quietSeconds", watched.quietSeconds());
        } else if (configuration instanceof AwsAccount account) {
            write(account, json);
        }
        return json.toString();
    }

    private static void write(AwsAccount account, ObjectNode json) {
        json.put("region", account.region()).put("organization", account.organization());
        account.profile().ifPresent(profile -> json.put("profile", profile));
        account.roleArn().ifPresent(role -> json.put("roleArn", role));
        account.trail()
                .ifPresent(trail -> json.put("trailBucket", trail.bucket()).put("trailPrefix", trail.prefix()));
        account.endpoint().ifPresent(endpoint -> json.put("endpoint", endpoint.toString()));
    }

    static SourceConfiguration read(String text) {
        JsonNode json = tree(text);
        return switch (SourceKind.valueOf(json.path("kind").asText())) {
            case PATHS -> new Paths(texts(json.path("paths")));
            case WATCHED ->
                new Watched(
                        json.path("folder").asText(), json.path("quietSeconds").asInt());
            case UPLOAD -> new Upload();
            case AWS ->
                new AwsAccount(
                        json.path("region").asText(),
                        text(json, "profile"),
                        text(json, "roleArn"),
                        json.path("organization").asBoolean(),
                        text(json, "trailBucket")
                                .map(bucket -> new Trail(
                                        bucket, json.path("trailPrefix").asText())),
                        text(json, "endpoint").map(URI::create));
        };
    }

    static String list(List<String> values) {
        return MAPPER.valueToTree(values).toString();
    }

    static List<String> texts(String array) {
        return texts(tree(array));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static Optional<String> text(JsonNode json, String field) {
        return Optional.ofNullable(json.path(field).textValue());
    }

    private static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The state holds a source that this Delegraph did not write.", e);
        }
    }
}
