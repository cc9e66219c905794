package io.delegraph.collector.aws.live;

import java.nio.charset.StandardCharsets;

/** What the fake says. */
final class Reply {
    static final String XML = "text/xml";
    static final String JSON = "application/x-amz-json-1.1";

    private final int status;
    private final String type;
    private final byte[] body;
    private final byte[] empty;

    private Reply(int status, String type, byte[] body, byte[] empty) {
        this.status = status;
        this.type = type;
        this.body = body.clone();
        this.empty = empty.clone();
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    byte[] body() {
        return body.clone();
    }

    /** The same with nothing in it and nothing to follow, as a faulty service would say it. */
    byte[] empty() {
        return empty.clone();
    }

    static Reply object(byte[] content) {
        return new Reply(200, "application/x-gzip", content, new byte[0]);
    }

    static Reply xml(String body, String empty) {
        return new Reply(200, XML, bytes(body), bytes(empty));
    }

    static Reply json(String body, String empty) {
        return new Reply(200, JSON, bytes(body), bytes(empty));
    }

    static Reply error(int status, String type, String code) {
        String body = switch (type) {
            case JSON -> "{\"__type\":\"" + code + "\",\"message\":\"no\"}";
            case XML ->
                "<ErrorResponse><Error><Type>Sender</Type><Code>" + code
                        + "</Code><Message>no</Message></Error><RequestId>r</RequestId></ErrorResponse>";
            default -> "<Error><Code>" + code + "</Code><Message>no</Message></Error>";
        };
        return new Reply(status, type, bytes(body), bytes(body));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
