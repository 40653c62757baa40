{{/* What may be reached from outside, and of whom; / is the start page alone. Everything else, /q before all, stays inside. */}}
{{- define "newswatch.paths" -}}
ingest: [/v1/articles, /v1/feeds, /v1/feeds.opml, /v1/websub]
enrich: [/v1/topics, /v1/analyze]
alert:
  [/v1/subscriptions, /v1/subscriptions.yaml, /v1/alerts, /v1/deliveries, /v1/keys, /v1/tenants, /v1/mailboxes, /feeds, /confirm, /unsubscribe,
   /, /sign-in, /sign-out, /preferences, /console, /alerts, /live, /stories, /subscriptions, /deliveries, /sources, /topics, /keys, /about]
{{- end }}
