-- Replies of POST calls that carried an Idempotency-Key, for 24 hours.
create table idempotency_key (
  key          text not null,
  -- method and path: the same key elsewhere is another call
  operation    text not null,
  body_hash    bytea not null,
  -- the run that holds the key; an older run that comes back late must not overwrite a newer one
  run          uuid not null,
  leased_until timestamptz not null,
  -- of the reply; null while the run goes on
  status       integer,
  headers      json,
  body         text,
  created_at   timestamptz not null,
  primary key (key, operation),
  check ((status is null) = (headers is null) and (status is null) = (body is null))
);

create index idempotency_key_by_age on idempotency_key (created_at);
