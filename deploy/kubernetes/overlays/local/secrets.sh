#!/usr/bin/env bash
# Draws the secrets of the small cluster and prints them, for `kubectl create -f -`, which leaves alone what is there already.
set -euo pipefail

random() { openssl rand -hex 24; }

secret() { # NAMESPACE NAME KEY=VALUE...
  printf -- '---\napiVersion: v1\nkind: Secret\nmetadata: {name: %s, namespace: %s}\nstringData:\n' "$2" "$1"
  shift 2
  local entry
  for entry in "$@"; do printf '  %s: "%s"\n' "${entry%%=*}" "${entry#*=}"; done
}

connections=$(random) tiktok=$(random) instagram=$(random)
tiktok_client=$(random) instagram_client=$(random)

secret swallowtail connections-service \
  "FERNET_KEYS=$(openssl rand -base64 32 | tr '+/' '-_')" "DATABASE_PASSWORD=$connections" \
  TIKTOK_CLIENT_SECRET=simulated-client-secret-0001 \
  META_APP_SECRET=simulated-meta-secret-0001 INSTAGRAM_APP_SECRET=simulated-instagram-secret-0001
secret swallowtail tiktok-service \
  "DATABASE_PASSWORD=$tiktok" "OIDC_CLIENT_SECRET=$tiktok_client" TIKTOK_CLIENT_SECRET=simulated-client-secret-0001
secret swallowtail instagram-service \
  "DATABASE_PASSWORD=$instagram" "OIDC_CLIENT_SECRET=$instagram_client" "META_WEBHOOK_VERIFY_TOKEN=$(random)" \
  META_APP_SECRET=simulated-meta-secret-0001 INSTAGRAM_APP_SECRET=simulated-instagram-secret-0001
secret swallowtail-engines postgres \
  "POSTGRES_PASSWORD=$(random)" \
  "CONNECTIONS_PASSWORD=$connections" "TIKTOK_PASSWORD=$tiktok" "INSTAGRAM_PASSWORD=$instagram"
secret swallowtail-engines issuer \
  "TIKTOK_OIDC_CLIENT_SECRET=$tiktok_client" "INSTAGRAM_OIDC_CLIENT_SECRET=$instagram_client" "DEMO_PASSWORD=$(random)" \
  "BACKEND_OIDC_CLIENT_SECRET=$(random)" PUBLIC_BASE_URL=http://localhost:8000
