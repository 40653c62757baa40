-- True for a version that was there before anybody asked for its feed: it and what becomes of it later is no news.
alter table article add column backlog boolean not null default false;
