#!/usr/bin/env bash
# The topics of docs/events/asyncapi.yaml, on the one broker there is.
set -euo pipefail
create() { /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --create --if-not-exists "$@"; }
create --topic swallowtail.connections.v1 --partitions 6 --config retention.ms=1209600000
create --topic swallowtail.posts.v1 --partitions 6 --config retention.ms=1209600000
create --topic swallowtail.engagement.v1 --partitions 6 --config retention.ms=1209600000
create --topic swallowtail.audit.v1 --partitions 6 --config retention.ms=31536000000
