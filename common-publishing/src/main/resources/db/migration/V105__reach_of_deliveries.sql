-- For which instances a delivery speaks: those that brought the app that signed it, or all where it was the environment's.
ALTER TABLE deliveries ADD COLUMN instances text[] NOT NULL DEFAULT '{*}';
