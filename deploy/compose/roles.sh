#!/usr/bin/env bash
# A role and a schema of the same name for each service. PostgreSQL's image runs it when the database is new.
set -euo pipefail
for service in connections tiktok instagram; do
  password="${service^^}_DATABASE_PASSWORD"
  psql -v ON_ERROR_STOP=1 -v role="$service" -v password="${!password}" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
CREATE ROLE :"role" LOGIN PASSWORD :'password';
CREATE SCHEMA :"role" AUTHORIZATION :"role";
REVOKE ALL ON SCHEMA public FROM PUBLIC;
SQL
done
