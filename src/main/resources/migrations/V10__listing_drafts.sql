-- What somebody typed of a listing and has not posted yet: belongs to one account, is seen by nobody
-- else, and may be as incomplete and wrong as typing is.

create table listing_draft (
  id               uuid primary key,
  account_id       uuid not null references account on delete cascade,
  -- for whom it will be posted; null while that is open
  organisation_id  uuid references organisation on delete set null,
  kind             text not null check (kind in ('TECHNOLOGY', 'NEED')),
  -- the listing that is being edited, and its revision when that began; null for a new one
  listing_id       uuid references listing on delete cascade,
  listing_revision bigint,
  -- typed: the values by field as they were typed; base: what the form does not show
  content          json not null,
  -- counts the savings, so that two windows do not overwrite each other unnoticed
  version          bigint not null,
  -- the window that saved last
  window_id        uuid not null,
  created_at       timestamptz not null,
  updated_at       timestamptz not null,
  check ((listing_id is null) = (listing_revision is null))
);

create index listing_draft_of_account on listing_draft (account_id, updated_at desc);
create index listing_draft_of_listing on listing_draft (listing_id);
create index listing_draft_of_organisation on listing_draft (organisation_id);

-- My listings are read by organisation, the newest change first.
create index listing_of_organisation_changed on listing (organisation_id, updated_at desc, id);
