package io.delegraph.collector.aws.account.workload;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Machines of EC2 as several answers name them. */
final class Instance {
    private static final Pattern ID = Pattern.compile("i-[0-9a-f]{8,17}");
    private static final Pattern ZONE = Pattern.compile("([a-z]{2,4}(?:-[a-z]+)+-\\d{1,2})[a-z-].*");

    private Instance() {}

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The region of an availability zone; empty when the text is none. */
    static Optional<String> regionOf(String zone) {
        Matcher matcher = ZONE.matcher(zone);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The name that the machine's description beside the answer gives it. */
    static Optional<String> findName(Answer answer, String id) {
        return answer.beside().list("ec2-describe-instances", "", "Reservations").stream()
                .flatMap(reservation -> reservation.find("Instances").stream())
                .flatMap(instances -> instances.elements().stream())
                .filter(instance -> instance.find("InstanceId")
                        .map(JsonCursor::scalar)
                        .filter(id::equals)
                        .isPresent())
                .findFirst()
                .flatMap(instance -> findTag(instance, "Name"));
    }

    static Optional<String> findTag(JsonCursor instance, String key) {
        return tags(instance).stream()
                .filter(tag -> tag.startsWith(key + "=") && tag.length() > key.length() + 1)
                .map(tag -> tag.substring(key.length() + 1))
                .findFirst();
    }

    static List<String> tags(JsonCursor instance) {
        return instance.listElements("Tags").stream()
                .filter(tag -> tag.is(JsonKind.OBJECT))
                .map(tag -> tag.findText("Key").orElse("") + "="
                        + tag.findText("Value").orElse(""))
                .toList();
    }
}
