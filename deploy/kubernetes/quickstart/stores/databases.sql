create database ingest;
create database enrich;
create database alert;
