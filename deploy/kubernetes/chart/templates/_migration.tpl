{{/*
The spec of the Job that migrates one service's database. Takes a dict of root, component and beside. It ends before the service would
ask for its keys, and gets none.
*/}}
{{- define "newswatch.migration" -}}
{{- $values := .root.Values }}
{{- $postgres := get $values.postgres .component }}
{{- $parameters := printf "ApplicationName=%s-service-migrate&connectTimeout=3&logServerErrorDetail=false" .component }}
{{- $about := dict "root" .root "component" .component "secret" $postgres.existingSecret "parameters" $parameters }}
backoffLimit: {{ ternary 20 3 .beside }}
activeDeadlineSeconds: {{ $values.migration.deadline }}
template:
  metadata:
    labels: {{- include "newswatch.labels" (dict "root" .root "component" (printf "migrate-%s" .component)) | nindent 6 }}
  spec:
    restartPolicy: Never
    {{- include "newswatch.hardenedPod" .root | nindent 4 }}
    containers:
      - name: migrate
        image: {{ include "newswatch.image" $about }}
        imagePullPolicy: {{ $values.image.pullPolicy }}
        env:
          - name: QUARKUS_INIT_AND_EXIT
            value: "true"
          - name: QUARKUS_FLYWAY_VALIDATE_AT_START
            value: "false"
          {{- include "newswatch.postgresEnv" $about | trim | nindent 10 }}
          # The owner changes the tables, and grants the service's role reading and writing rows.
          - name: QUARKUS_FLYWAY_USERNAME
            valueFrom:
              secretKeyRef:
                name: {{ $postgres.ownerSecret }}
                key: username
          - name: QUARKUS_FLYWAY_PASSWORD
            valueFrom:
              secretKeyRef:
                name: {{ $postgres.ownerSecret }}
                key: password
          # By another role Flyway connects by itself, with nothing of the data source's settings but its URL.
          - name: QUARKUS_FLYWAY_INIT_SQL
            value: set lock_timeout = '20s'
        resources:
          requests: {cpu: 100m, memory: 384Mi}
          limits: {memory: 512Mi}
        securityContext: {{- include "newswatch.hardenedContainer" .root | nindent 10 }}
        volumeMounts:
          - name: tmp
            mountPath: /tmp
          {{- with include "newswatch.postgresMounts" $about | trim }}{{ . | nindent 10 }}{{ end }}
    volumes:
      - name: tmp
        emptyDir:
          sizeLimit: 256Mi
      {{- with include "newswatch.postgresVolumes" $about | trim }}{{ . | nindent 6 }}{{ end }}
{{- end }}
