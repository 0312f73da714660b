-- Marking a row as sent writes a new version of it, with an entry in each index: the random ids were the dearest of these.
-- Ids are random enough by themselves, and nothing looks a row up by its id or by when it was sent. The purge finds the
-- blocks of rows that were written long ago; such an index costs next to nothing to keep.
ALTER TABLE outbox DROP CONSTRAINT outbox_id_key;
DROP INDEX outbox_sent;
CREATE INDEX outbox_written ON outbox USING brin (written_at);
