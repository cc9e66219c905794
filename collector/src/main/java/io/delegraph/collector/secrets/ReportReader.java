package io.delegraph.collector.secrets;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.Place;

/** Reads the findings of one scanner's reports. To add one: a class beside the others and a line in {@link ReportFormat}. */
interface ReportReader {
    /** Whether findings stand below the container; by default, whether it is a list at the root. */
    default boolean enters(Place place, JsonKind kind) {
        return kind == JsonKind.ARRAY && place.equals(Place.ROOT);
    }

    /** Takes one value that is not entered: a finding, several, or something beside them. */
    void read(JsonCursor value, Sightings sightings);
}
