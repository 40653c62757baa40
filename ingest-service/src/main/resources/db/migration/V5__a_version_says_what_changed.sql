-- The fingerprint becomes four: title, summary, body, authors, 8 bytes each (org.newswatch.ingest.article.FieldHashes).
-- Rows from before keep their 16 bytes until their article comes again; then nobody is told, unless its text is another.
comment on column article.content_hash is '32 bytes, 8 for each of title, summary, body, authors; 16 of all before V5';

-- The source has withdrawn the article, and its last version said so. It may come again.
alter table article add column withdrawn_at timestamptz;
