-- For specifications alone: all that was ever written to the outbox, whether it is on its way or was told.
CREATE TABLE IF NOT EXISTS told (LIKE outbox);

CREATE OR REPLACE FUNCTION remember_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO told SELECT NEW.*;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER remember_told AFTER INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION remember_told();
