create role "ingest-owner" login password 'check-only';
create role "enrich-owner" login password 'check-only';
create role "alert-owner" login password 'check-only';
create role ingest login password 'check-only';
create role enrich login password 'check-only';
create role alert login password 'check-only';
create database ingest owner "ingest-owner";
create database enrich owner "enrich-owner";
create database alert owner "alert-owner";
