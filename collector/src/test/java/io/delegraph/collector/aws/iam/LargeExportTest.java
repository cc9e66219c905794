package io.delegraph.collector.aws.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentInMemory;
import io.delegraph.collector.FactSink;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.event.Observation;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("nightly")
class LargeExportTest {
    private static final int USERS = 150_000;
    private static final String STATEMENT =
            "{\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"" + "x".repeat(10_000) + "\"}";

    /** 1.5 GB, which is more than the heap of the tests. */
    @Test
    void readsAnExportThatIsLargerThanTheMemory() {
        CountingSink sink = new CountingSink();

        new IamCollector()
                .collect(
                        DocumentInMemory.generated(LargeExportTest::export),
                        CollectedFacts.context("input.json"),
                        sink);

        assertThat(sink.inputs)
                .containsExactly(new InputReport("input.json", "aws.iam", USERS, USERS, 0, Completeness.COMPLETE));
        assertThat(sink.facts).isEqualTo(3L * USERS + 1);
        assertThat(sink.diagnostics).isEmpty();
    }

    private static InputStream export() {
        return new GeneratedStream(
                IntStream.rangeClosed(-1, USERS).mapToObj(LargeExportTest::part).iterator());
    }

    private static String part(int number) {
        if (number < 0) {
            return "{\"GroupDetailList\": [], \"RoleDetailList\": [], \"Policies\": [], \"UserDetailList\": [";
        }
        return number == USERS ? "]}" : user(number);
    }

    private static String user(int number) {
        String name = "u" + number;
        return (number == 0 ? "" : ",") + "{\"Arn\": \"arn:aws:iam::111122223333:user/" + name
                + "\", \"UserPolicyList\": [{\"PolicyName\": \"p\", \"PolicyDocument\": {\"Statement\": " + STATEMENT
                + "}}]}\n";
    }

    /** Bytes of texts that are made while they are read. */
    private static final class GeneratedStream extends InputStream {
        private final Iterator<String> texts;
        private byte[] part = {};
        private int position;

        GeneratedStream(Iterator<String> texts) {
            this.texts = texts;
        }

        @Override
        public int read() {
            return fill() ? part[position++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (!fill()) {
                return -1;
            }
            int copied = Math.min(length, part.length - position);
            System.arraycopy(part, position, into, offset, copied);
            position += copied;
            return copied;
        }

        private boolean fill() {
            if (position == part.length && texts.hasNext()) {
                part = texts.next().getBytes(StandardCharsets.UTF_8);
                position = 0;
            }
            return position < part.length;
        }
    }

    private static final class CountingSink implements FactSink {
        private final List<Diagnostic> diagnostics = new ArrayList<>();
        private final List<InputReport> inputs = new ArrayList<>();
        private long facts;

        @Override
        public void fact(SourceId source, Fact fact) {
            facts++;
        }

        @Override
        public void observation(Observation observation) {
            throw new AssertionError("An export records no events");
        }

        @Override
        public void diagnostic(Diagnostic diagnostic) {
            diagnostics.add(diagnostic);
        }

        @Override
        public void coverage(Coverage coverage) {
            assertThat(coverage.completeness()).isEqualTo(Completeness.COMPLETE);
        }

        @Override
        public void input(InputReport report) {
            inputs.add(report);
        }
    }
}
