{{/* Names, labels and images. Everything of a service is called RELEASE-SERVICE; a release named newswatch is not repeated. */}}

{{- define "newswatch.name" -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- end }}

{{/* Takes a dict of root and component. */}}
{{- define "newswatch.selector" -}}
app.kubernetes.io/name: newswatch
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- define "newswatch.labels" -}}
{{ include "newswatch.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ .root.Chart.Name }}-{{ .root.Chart.Version }}
{{- end }}

{{- define "newswatch.image" -}}
{{ .root.Values.image.repository }}/{{ .component }}-service:{{ .root.Values.image.tag | default .root.Chart.AppVersion }}
{{- end }}

{{/* topics.json, with the partitions that the values ask for. Use: include "newswatch.topics" . | fromJson */}}
{{- define "newswatch.topics" -}}
{{- $file := .Files.Get "topics.json" | fromJson }}
{{- $asked := int .Values.kafka.partitions }}
{{- range $file.topics }}
{{- if and $asked (gt (int .partitions) 1) }}
{{- if lt $asked (int .partitions) }}
{{- fail (printf "kafka.partitions: %d is fewer than the %d of topics.json" $asked (int .partitions)) }}
{{- end }}
{{- $_ := set . "partitions" $asked }}
{{- end }}
{{- end }}
{{- $file | toJson }}
{{- end }}

{{/* Partitions that articles are spread over: more replicas than these have nothing to do. */}}
{{- define "newswatch.partitions" -}}
{{- range (include "newswatch.topics" . | fromJson).topics }}{{ if eq .name "articles-enriched" }}{{ .partitions }}{{ end }}{{ end -}}
{{- end }}

{{- define "newswatch.kafka" -}}
{{- if .Values.kafka.strimzi.enabled }}{{ include "newswatch.name" . }}-kafka-kafka-bootstrap.{{ .Release.Namespace }}.svc:9093{{ else }}{{ .Values.kafka.bootstrapServers }}{{ end -}}
{{- end }}

{{- define "newswatch.postgres" -}}
{{- if .Values.postgres.cloudNativePg.enabled }}{{ include "newswatch.name" . }}-postgres-rw{{ else }}{{ .Values.postgres.host }}{{ end -}}
{{- end }}

{{/* Secret with the certificate of who signed PostgreSQL's; empty where Java's own trust is enough. */}}
{{- define "newswatch.postgresCa" -}}
{{- if .Values.postgres.cloudNativePg.enabled }}{{ include "newswatch.name" . }}-postgres-ca{{ else }}{{ .Values.postgres.caSecret }}{{ end -}}
{{- end }}
