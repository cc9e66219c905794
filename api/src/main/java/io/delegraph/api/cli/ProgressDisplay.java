package io.delegraph.api.cli;

import io.delegraph.api.scan.ScanProgress;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on standard error, if that is a terminal; else nothing. */
final class ProgressDisplay implements ScanProgress, AutoCloseable {
    private static final int EVERY_MILLISECONDS = 100;
    private static final long KIBIBYTE = 1024;

    private final Optional<ProgressBar> bar;

    private ProgressDisplay(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    static ProgressDisplay on(Console console) {
        return new ProgressDisplay(console.has(Console.Trait.PROGRESS) ? Optional.of(bar(console)) : Optional.empty());
    }

    private static ProgressBar bar(Console console) {
        return new ProgressBarBuilder()
                .setTaskName("Scan")
                .setInitialMax(-1)
                .setUnit(" KiB", KIBIBYTE)
                .setUpdateIntervalMillis(EVERY_MILLISECONDS)
                .setMaxRenderedLength(console.width())
                .setStyle(console.has(Console.Trait.UNICODE) ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, console.width()))
                .clearDisplayOnFinish()
                .hideEta()
                .build();
    }

    @Override
    public void entered(Phase phase) {
        bar.ifPresent(shown -> shown.setExtraMessage(" " + label(phase)));
    }

    private static String label(Phase phase) {
        return switch (phase) {
            case COLLECTING -> "reading";
            case STORING -> "storing";
            case ANALYSING -> "analysing";
            case PUBLISHING -> "publishing";
            case DONE -> "done";
        };
    }

    @Override
    public void at(Progress progress) {
        bar.ifPresent(shown -> shown.maxHint(progress.bytesTotal())
                .stepTo(progress.bytesRead())
                .setExtraMessage(" reading " + progress.documentsDone() + "/" + progress.documentsTotal()));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
