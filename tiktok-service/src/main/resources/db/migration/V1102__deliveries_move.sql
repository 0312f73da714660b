-- Deliveries are kept where every platform's are.
INSERT INTO deliveries (platform, event, body_hash, body, received_at, due_at, attempts, settled_at, outcome)
SELECT 'tiktok', event, body_hash, body, received_at, due_at, attempts, settled_at, outcome
FROM webhook_deliveries ORDER BY id;

DROP TABLE webhook_deliveries;
