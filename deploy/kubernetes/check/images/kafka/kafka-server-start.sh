#!/bin/sh
# shellcheck disable=SC2086 # several options
exec java ${KAFKA_HEAP_OPTS-} -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp '/opt/kafka/libs/*' kafka.Kafka "$@"
