-- What people report of a listing, and what operators did about it.
create table listing_report (
  id         uuid primary key,
  listing_id uuid not null references listing on delete cascade,
  reason     text not null check (reason in
    ('SPAM', 'MISLEADING', 'RIGHTS', 'CONFIDENTIAL', 'PERSONAL', 'UNLAWFUL', 'OTHER')),
  text       text not null,
  -- null for a visitor
  account_id uuid references account on delete set null,
  created_at timestamptz not null,
  decided_at timestamptz,
  decision   text check (decision in ('KEPT', 'TAKEN_DOWN')),
  check ((decided_at is null) = (decision is null))
);

create index listing_report_open on listing_report (created_at) where decided_at is null;
create index listing_report_of_listing on listing_report (listing_id);
create index listing_report_of_account on listing_report (account_id);

-- A listing that an operator took down: nobody publishes it again until that is lifted.
create table takedown (
  id         uuid primary key,
  listing_id uuid not null references listing on delete cascade,
  reason     text not null,
  -- to the owner
  note       text not null,
  -- whether it was published, and is to be again when it is lifted
  published  boolean not null,
  made_by    uuid references account on delete set null,
  made_at    timestamptz not null,
  appeal     text,
  appealed_by uuid references account on delete set null,
  appealed_at timestamptz,
  decision   text check (decision in ('UPHELD', 'LIFTED')),
  answer     text,
  decided_by uuid references account on delete set null,
  decided_at timestamptz,
  check ((appeal is null) = (appealed_at is null)),
  check ((decision is null) = (decided_at is null))
);

create unique index takedown_stands_once on takedown (listing_id) where decision is distinct from 'LIFTED';
create index takedown_appealed on takedown (appealed_at) where appeal is not null and decision is null;

-- Whichever way somebody publishes a listing, this is on it.
create function listing_not_taken_down() returns trigger language plpgsql as $$
begin
  if exists (select from takedown
      where listing_id = new.id and decision is distinct from 'LIFTED') then
    raise exception 'listing % is taken down', new.id
      using errcode = 'check_violation', constraint = 'takedown_stands';
  end if;
  return new;
end
$$;

create trigger listing_published before update of status on listing
  for each row when (new.status = 'PUBLISHED' and old.status <> 'PUBLISHED')
  execute function listing_not_taken_down();
