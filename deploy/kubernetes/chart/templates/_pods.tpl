{{/* What every pod of ours has in common. */}}

{{- define "newswatch.hardenedPod" -}}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  seccompProfile:
    type: RuntimeDefault
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
{{- range . }}
  - name: {{ . }}
{{- end }}
{{- end }}
{{- with .Values.pods.nodeSelector }}
nodeSelector: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.pods.tolerations }}
tolerations: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.pods.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- end }}

{{- define "newswatch.hardenedContainer" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{- define "newswatch.probe" -}}
httpGet:
  path: /q/health/{{ . }}
  port: http
timeoutSeconds: 5
{{- end }}

{{/* The settings of one service beyond its stores. Takes a dict of root and component. */}}
{{- define "newswatch.settings" -}}
{{- $values := .root.Values }}
- name: QUARKUS_LOG_CONSOLE_JSON_ENABLED
  value: {{ $values.logs.json | quote }}
- name: QUARKUS_LOG_LEVEL
  value: {{ $values.logs.level }}
{{- if $values.migration.enabled }}
- name: QUARKUS_FLYWAY_MIGRATE_AT_START
  value: "false"
- name: QUARKUS_FLYWAY_VALIDATE_AT_START
  value: "true"
{{- end }}
{{- if or $values.proxy.forwarded $values.ingress.enabled $values.httpRoute.enabled }}
- name: QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING
  value: "true"
- name: QUARKUS_HTTP_PROXY_ALLOW_X_FORWARDED
  value: "true"
{{- with $values.proxy.trusted }}
- name: QUARKUS_HTTP_PROXY_TRUSTED_PROXIES
  value: {{ join "," . | quote }}
{{- end }}
{{- end }}
{{- if $values.oidc.issuer }}
- name: NEWSWATCH_OIDC_ISSUER
  value: {{ $values.oidc.issuer | quote }}
- name: NEWSWATCH_OIDC_AUDIENCE
  value: {{ $values.oidc.audience | quote }}
- name: NEWSWATCH_OIDC_KEYS
  value: {{ $values.oidc.keys | quote }}
- name: NEWSWATCH_OIDC_TENANT_CLAIM
  value: {{ $values.oidc.tenantClaim | quote }}
- name: NEWSWATCH_OIDC_ROLES_CLAIM
  value: {{ $values.oidc.rolesClaim | quote }}
- name: NEWSWATCH_OIDC_ROLES
  value: {{ join "," $values.oidc.roles | quote }}
{{- end }}
{{- if ne .component "enrich" }}
{{- with $values.networkPolicy.allowedNetworks }}
- name: NEWSWATCH_EGRESS_ALLOW
  value: {{ join "," . | quote }}
{{- end }}
{{- end }}
{{- if eq .component "alert" }}
- name: NEWSWATCH_ADMIN_KEY
  valueFrom:
    secretKeyRef:
      name: {{ $values.keys.existingSecret }}
      key: admin-key
- name: NEWSWATCH_SECRETS_KEY
  valueFrom:
    secretKeyRef:
      name: {{ $values.keys.existingSecret }}
      key: secrets-key
# The pages about feeds and topics ask the other two, with the reader's own key.
- name: NEWSWATCH_CONSOLE_INGEST
  value: http://{{ include "newswatch.name" .root }}-ingest
- name: NEWSWATCH_CONSOLE_ENRICH
  value: http://{{ include "newswatch.name" .root }}-enrich
{{- with $values.alert.publicUrl }}
- name: NEWSWATCH_PUBLIC_URL
  value: {{ . | quote }}
{{- end }}
{{- with $values.monitoring.sources }}
- name: ALERT_MEASURE_SOURCES
  value: {{ join "," . | quote }}
{{- end }}
{{- with $values.alert.mail }}
{{- if .host }}
- name: NEWSWATCH_MAIL_HOST
  value: {{ .host | quote }}
- name: NEWSWATCH_MAIL_PORT
  value: {{ .port | quote }}
- name: NEWSWATCH_MAIL_FROM
  value: {{ .from | quote }}
{{- if .existingSecret }}
- name: NEWSWATCH_MAIL_USERNAME
  valueFrom:
    secretKeyRef:
      name: {{ .existingSecret }}
      key: username
- name: NEWSWATCH_MAIL_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ .existingSecret }}
      key: password
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- if $values.tracing.enabled }}
- name: JAVA_TOOL_OPTIONS
  value: -javaagent:/otel/opentelemetry-javaagent.jar
- name: OTEL_SERVICE_NAME
  value: {{ .component }}-service
- name: OTEL_EXPORTER_OTLP_ENDPOINT
  value: {{ $values.tracing.endpoint | quote }}
- name: OTEL_TRACES_SAMPLER
  value: traceidratio
- name: OTEL_TRACES_SAMPLER_ARG
  value: {{ $values.tracing.sampled | quote }}
- name: OTEL_METRICS_EXPORTER
  value: none
- name: OTEL_LOGS_EXPORTER
  value: none
# One thread sends the records of many requests: the agent would put one request's trace on all. Ours is in the header already.
- name: OTEL_INSTRUMENTATION_KAFKA_PRODUCER_PROPAGATION_ENABLED
  value: "false"
{{- end }}
{{- range $name, $value := (get $values .component).env }}
- name: {{ $name }}
  value: {{ $value | quote }}
{{- end }}
{{- end }}
