-- The trail of who changed and who saw what cannot be rewritten unnoticed (decision 0023). Rows are added
-- by the transactions that they tell of; a sealer links them afterwards, in the order of this table.
create table audit_seal (
  position bigint primary key check (position > 0),
  audit_id bigint not null,
  -- SHA-256 of the hash before and of everything in the row
  hash     bytea not null check (length(hash) = 32),
  constraint audit_seal_once unique (audit_id)
);

-- What is not linked yet. A list of its own, since transactions do not commit in the order of their ids.
create table audit_to_seal (
  audit_id bigint primary key
);

create function audit_waits_for_seal() returns trigger language plpgsql as $$
begin
  insert into audit_to_seal select id from added;
  return null;
end
$$;

create trigger audit_added after insert on audit referencing new table as added
  for each statement execute function audit_waits_for_seal();

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed and never deleted', tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_append_only before update or delete or truncate on audit
  for each statement execute function audit_is_append_only();
create trigger audit_seal_append_only before update or delete or truncate on audit_seal
  for each statement execute function audit_is_append_only();

create index audit_by_actor on audit (actor, id);

insert into audit_to_seal select id from audit;
