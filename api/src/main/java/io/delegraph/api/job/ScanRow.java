package io.delegraph.api.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** One row of the table of scans. */
final class ScanRow {
    private final ResultSet row;

    private ScanRow(ResultSet row) {
        this.row = row;
    }

    static ScanRecord read(ResultSet row) throws SQLException {
        return new ScanRow(row).scan();
    }

    private ScanRecord scan() throws SQLException {
        return new ScanRecord(
                row.getString("id"),
                order(),
                Instant.ofEpochMilli(row.getLong("clock")),
                row.getInt("attempts"),
                row.getInt("cancelling") != 0,
                status());
    }

    private ScanOrder order() throws SQLException {
        Optional<String> schedule = text("schedule");
        Optional<Instant> fired = instant("fired");
        return new ScanOrder(
                ContentText.read(row.getString("content"), text("upload")),
                row.getString("requester"),
                text("request_key"),
                schedule.flatMap(id -> fired.map(at -> new Firing(id, at))));
    }

    private ScanStatus status() throws SQLException {
        Optional<String> scan = text("published");
        Optional<String> summary = text("summary");
        OptionalLong epoch = number("epoch");
        return new ScanStatus(
                ScanState.valueOf(row.getString("state")),
                Instant.ofEpochMilli(row.getLong("received")),
                instant("started"),
                instant("finished"),
                text("problem"),
                epoch,
                summary.flatMap(text -> scan.map(id -> SummaryText.read(text, id))));
    }

    private Optional<String> text(String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private Optional<Instant> instant(String column) throws SQLException {
        OptionalLong number = number(column);
        return number.isPresent() ? Optional.of(Instant.ofEpochMilli(number.getAsLong())) : Optional.empty();
    }

    private OptionalLong number(String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
