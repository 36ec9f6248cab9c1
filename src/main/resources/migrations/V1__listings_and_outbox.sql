-- PostgreSQL is the only truth. Content that only its owner writes and only whole is kept as JSON text,
-- so that a read of one listing is one select without assembling; what SQL decides on stands in columns.

create table organisation (
  id          uuid primary key,
  status      text not null check (status in ('PUBLISHED', 'PAUSED', 'WITHDRAWN')),
  source      text,
  external_id text,
  content     json not null,
  -- what a listing shows of its owner, computed from content
  summary     json not null,
  revision    bigint not null check (revision > 0),
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  constraint organisation_external_id_once unique (source, external_id),
  check ((source is null) = (external_id is null))
);

create table listing (
  id              uuid primary key,
  organisation_id uuid not null,
  kind            text not null check (kind in ('TECHNOLOGY', 'NEED')),
  status          text not null check (status in ('DRAFT', 'PUBLISHED', 'PAUSED', 'EXPIRED', 'WITHDRAWN')),
  source          text,
  external_id     text,
  topics          text[] not null,
  content         json not null,
  revision        bigint not null check (revision > 0),
  -- external version of the document in the index: grows with the listing and with its organisation
  index_version   bigint not null check (index_version > 0),
  confirmed_on    date,
  valid_until     timestamptz,
  published_at    timestamptz,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  constraint listing_organisation_exists foreign key (organisation_id) references organisation,
  constraint listing_external_id_once unique (source, external_id),
  check ((source is null) = (external_id is null)),
  check (status <> 'PUBLISHED' or (valid_until is not null and published_at is not null))
);

create index listing_of_organisation on listing (organisation_id);
create index listing_to_expire on listing (valid_until) where status = 'PUBLISHED';
create index listing_by_topic on listing using gin (topics) where status = 'PUBLISHED';
create index listing_newest on listing (published_at desc) where status = 'PUBLISHED';

-- Who changed what, when. Identity and revision only, no content.
create table audit (
  id         bigint generated always as identity primary key,
  at         timestamptz not null,
  actor      text not null,
  operation  text not null,
  subject    text not null,
  subject_id uuid not null,
  revision   bigint not null
);

create index audit_of_subject on audit (subject_id, id);

-- Identity travels, never content: a consumer reads the thing as it is now, so order and replay do
-- not matter.
create table outbox (
  id         bigint generated always as identity primary key,
  subject    text not null,
  subject_id uuid not null,
  due_at     timestamptz not null default now(),
  attempts   integer not null default 0,
  error      text,
  parked_at  timestamptz,
  created_at timestamptz not null default now()
);

create index outbox_due on outbox (due_at, id) where parked_at is null;
create index outbox_of_subject on outbox (subject_id);

create function outbox_notify() returns trigger language plpgsql as $$
begin
  perform pg_notify('outbox', '');
  return null;
end
$$;

create trigger outbox_added after insert on outbox
  for each statement execute function outbox_notify();
