-- When the finding of a case was first found, and last found if the last scan did not find it.
ALTER TABLE finding_case ADD COLUMN first_seen BIGINT;
ALTER TABLE finding_case ADD COLUMN last_seen BIGINT;
