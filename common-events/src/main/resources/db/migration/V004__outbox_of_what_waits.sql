-- What was sent leaves the outbox: taking a row out costs a seventh of marking it, which writes a new version of all of it.
-- What was told is kept where it was told: in the topics, and the audit events in the trail.
DELETE FROM outbox WHERE sent_at IS NOT NULL;
DROP INDEX outbox_written;
ALTER TABLE outbox DROP COLUMN sent_at;

-- Rows come and go all day, and each read begins where the removed ones were: they are cleaned up early.
ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000);
