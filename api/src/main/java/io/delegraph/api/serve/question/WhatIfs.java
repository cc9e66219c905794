package io.delegraph.api.serve.question;

import com.fasterxml.jackson.databind.JsonNode;
import io.delegraph.analyzer.whatif.Difference;
import io.delegraph.api.listing.Published;
import io.delegraph.api.question.Supposing;
import io.delegraph.api.scan.Overlay;
import io.delegraph.api.scan.ScanInputs;
import io.delegraph.api.scan.ScanProgress;
import io.delegraph.api.serve.HttpSettings;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.memory.MemoryGraphStore;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Answers what would change; one at a time, because each costs two analyses. */
@Singleton
final class WhatIfs {
    private static final int MOST_FACTS = 100;

    private final HttpSettings settings;
    private final Semaphore turn = new Semaphore(1);

    WhatIfs(HttpSettings settings) {
        this.settings = settings;
    }

    Difference answer(JsonNode asked, Published whole) {
        List<String> remove = Bodies.texts(asked, "remove", MOST_FACTS);
        List<String> add = Bodies.lines(asked, "add", MOST_FACTS);
        if (remove.isEmpty() && add.isEmpty()) {
            throw new Problem(ProblemType.INVALID_REQUEST, "Nothing to suppose: give 'remove' or 'add'.");
        }
        if (!turn.tryAcquire()) {
            throw new Problem(ProblemType.QUESTIONS_BUSY);
        }
        try {
            Supposing supposing = new Supposing(whole.snapshot(), whole.clock());
            Snapshot supposed = with(supposing.without(remove), add, whole.clock());
            return supposing.instead(supposed).compare(Bodies.closure(asked), Bodies.texts(asked, "about", MOST_FACTS));
        } finally {
            turn.release();
        }
    }

    private Snapshot with(Snapshot base, List<String> facts, Instant clock) {
        if (facts.isEmpty()) {
            return base;
        }
        byte[] lines = String.join("\n", facts).getBytes(StandardCharsets.UTF_8);
        ScanInputs inputs = new ScanInputs(
                List.of("-"),
                Optional.of("what-if"),
                Optional.of("facts"),
                Optional.empty(),
                clock,
                settings.fingerprinter());
        try (MemoryGraphStore memory = new MemoryGraphStore()) {
            Overlay.Overlaid overlaid =
                    new Overlay(memory, new ByteArrayInputStream(lines), ScanProgress.UNWATCHED).run(base, inputs);
            overlaid.ingested().diagnostics().stream()
                    .filter(each -> each.severity() != Diagnostic.Severity.INFO)
                    .findFirst()
                    .ifPresent(WhatIfs::refuse);
            return overlaid.snapshot();
        }
    }

    private static void refuse(Diagnostic problem) {
        throw new Problem(
                ProblemType.INVALID_REQUEST,
                "Element " + problem.at().line() + " of 'add' is no fact: " + problem.code() + ".");
    }
}
