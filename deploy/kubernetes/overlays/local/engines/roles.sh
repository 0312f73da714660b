#!/usr/bin/env bash
# A role and a schema of the same name for each service, as the stack on one machine has them.
set -euo pipefail
for service in connections tiktok instagram; do
  password="${service^^}_PASSWORD"
  psql -v ON_ERROR_STOP=1 -v role="$service" -v password="${!password}" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
CREATE ROLE :"role" LOGIN PASSWORD :'password';
CREATE SCHEMA :"role" AUTHORIZATION :"role";
REVOKE ALL ON SCHEMA public FROM PUBLIC;
SQL
done
