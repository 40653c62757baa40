{{/* How a service reaches Kafka and PostgreSQL: environment, mounts and volumes. Each takes a dict of root and component. */}}

{{- define "newswatch.kafkaEnv" -}}
{{- $kafka := .root.Values.kafka }}
- name: KAFKA_BOOTSTRAP_SERVERS
  value: {{ include "newswatch.kafka" .root | quote }}
{{- if $kafka.strimzi.enabled }}
- name: KAFKA_SECURITY_PROTOCOL
  value: SSL
- name: KAFKA_SSL_KEYSTORE_TYPE
  value: PKCS12
- name: KAFKA_SSL_KEYSTORE_LOCATION
  value: /etc/newswatch/kafka-user/user.p12
- name: KAFKA_SSL_KEYSTORE_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ include "newswatch.name" .root }}-{{ .component }}
      key: user.password
{{- else }}
- name: KAFKA_SECURITY_PROTOCOL
  value: {{ $kafka.securityProtocol }}
{{- if hasPrefix "SASL" $kafka.securityProtocol }}
- name: KAFKA_SASL_MECHANISM
  value: {{ $kafka.saslMechanism }}
- name: SASL_USERNAME
  valueFrom:
    secretKeyRef:
      name: {{ get $kafka.credentials .component }}
      key: username
- name: SASL_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ get $kafka.credentials .component }}
      key: password
- name: KAFKA_SASL_JAAS_CONFIG
  value: >-
    org.apache.kafka.common.security.{{ if eq $kafka.saslMechanism "PLAIN" }}plain.PlainLoginModule{{ else }}scram.ScramLoginModule{{ end }}
    required username="$(SASL_USERNAME)" password="$(SASL_PASSWORD)";
{{- end }}
{{- end }}
{{- if or $kafka.strimzi.enabled $kafka.caSecret }}
- name: KAFKA_SSL_TRUSTSTORE_TYPE
  value: PEM
- name: KAFKA_SSL_TRUSTSTORE_LOCATION
  value: /etc/newswatch/kafka-ca/ca.crt
{{- end }}
{{- end }}

{{- define "newswatch.kafkaMounts" -}}
{{- if .root.Values.kafka.strimzi.enabled }}
- name: kafka-user
  mountPath: /etc/newswatch/kafka-user
  readOnly: true
{{- end }}
{{- if or .root.Values.kafka.strimzi.enabled .root.Values.kafka.caSecret }}
- name: kafka-ca
  mountPath: /etc/newswatch/kafka-ca
  readOnly: true
{{- end }}
{{- end }}

{{- define "newswatch.kafkaVolumes" -}}
{{- if .root.Values.kafka.strimzi.enabled }}
- name: kafka-user
  secret:
    secretName: {{ include "newswatch.name" .root }}-{{ .component }}
    items:
      - {key: user.p12, path: user.p12}
{{- end }}
{{- if or .root.Values.kafka.strimzi.enabled .root.Values.kafka.caSecret }}
- name: kafka-ca
  secret:
    secretName: {{ if .root.Values.kafka.strimzi.enabled }}{{ include "newswatch.name" .root }}-kafka-cluster-ca-cert{{ else }}{{ .root.Values.kafka.caSecret }}{{ end }}
    items:
      - {key: ca.crt, path: ca.crt}
{{- end }}
{{- end }}

{{/* Takes the Secret of the role too, as secret, and perhaps further parameters of the URL, as parameters. */}}
{{- define "newswatch.postgresEnv" -}}
{{- $postgres := .root.Values.postgres }}
{{- $ca := include "newswatch.postgresCa" .root }}
{{- $parameters := printf "sslmode=%s" $postgres.sslMode }}
{{- if and $ca (hasPrefix "verify" $postgres.sslMode) }}
{{- $parameters = printf "%s&sslrootcert=/etc/newswatch/postgres-ca/ca.crt" $parameters }}
{{- else if hasPrefix "verify" $postgres.sslMode }}
{{- $parameters = printf "%s&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory" $parameters }}
{{- end }}
{{- with .parameters }}
{{- $parameters = printf "%s&%s" $parameters . }}
{{- end }}
- name: QUARKUS_DATASOURCE_JDBC_URL
  value: "jdbc:postgresql://{{ include "newswatch.postgres" .root }}:{{ $postgres.port }}/{{ (get $postgres .component).database }}?{{ $parameters }}"
- name: QUARKUS_DATASOURCE_USERNAME
  valueFrom:
    secretKeyRef:
      name: {{ .secret }}
      key: username
- name: QUARKUS_DATASOURCE_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ .secret }}
      key: password
{{- end }}

{{- define "newswatch.postgresMounts" -}}
{{- if include "newswatch.postgresCa" .root }}
- name: postgres-ca
  mountPath: /etc/newswatch/postgres-ca
  readOnly: true
{{- end }}
{{- end }}

{{- define "newswatch.postgresVolumes" -}}
{{- with include "newswatch.postgresCa" .root }}
- name: postgres-ca
  secret:
    secretName: {{ . }}
    items:
      - {key: ca.crt, path: ca.crt}
{{- end }}
{{- end }}
