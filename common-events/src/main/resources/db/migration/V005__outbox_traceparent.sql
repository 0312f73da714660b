-- Which request, of which trace, caused the event: sent along as a header of the record. Debezium's router does the same with
-- table.fields.additional.placement=traceparent:header.
ALTER TABLE outbox ADD COLUMN traceparent text;
