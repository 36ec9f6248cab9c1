-- What of a listing not everybody may see, and the trust around it. These texts and files stand apart
-- from listing.content, so that nothing that indexes, matches, exports or serialises content can
-- reach them.

create table confidential_field (
  listing_id uuid not null references listing on delete cascade,
  field      text not null check (field in
    ('DETAILS', 'WORKING', 'RESULTS', 'ECONOMICS', 'UNPUBLISHED_RIGHTS', 'CONTACT', 'FURTHER')),
  tier       text not null check (tier in ('PUBLIC', 'REGISTERED', 'ACCEPTED', 'NDA')),
  text       text not null,
  updated_at timestamptz not null,
  primary key (listing_id, field)
);

-- That an organisation was accepted for a listing: in an introduction, or by the owner himself.
create table disclosure_grant (
  id              uuid primary key,
  listing_id      uuid not null references listing on delete cascade,
  organisation_id uuid not null references organisation,
  granted_at      timestamptz not null,
  revoked_at      timestamptz
);

create unique index disclosure_grant_once on disclosure_grant (listing_id, organisation_id)
  where revoked_at is null;

-- An agreement of confidentiality: a text, an end, and people who sign each for himself.
create table agreement (
  id          uuid primary key,
  listing_id  uuid not null references listing on delete cascade,
  party       text not null,
  text        text not null,
  valid_until timestamptz not null,
  offered_by  uuid references account on delete set null,
  offered_at  timestamptz not null,
  revoked_at  timestamptz
);

create index agreement_of_listing on agreement (listing_id);

-- People are named by their address, so that naming one tells nobody whether he has an account;
-- whose signature it is follows the account.
create table agreement_person (
  agreement_id uuid not null references agreement on delete cascade,
  email        text not null,
  account_id   uuid references account on delete set null,
  signed_name  text,
  signed_at    timestamptz,
  primary key (agreement_id, email),
  check (email = lower(email)),
  check ((signed_at is null) = (signed_name is null))
);

create index agreement_of_account on agreement_person (account_id);
create index agreement_of_address on agreement_person (email);

-- Bytes that were checked, under names of our own.
create table stored_file (
  id         uuid primary key,
  name       text not null,
  media_type text not null,
  size       integer not null check (size > 0),
  sha256     bytea not null,
  bytes      bytea not null,
  account_id uuid references account on delete set null,
  created_at timestamptz not null
);

create index stored_file_of_account on stored_file (account_id);

-- Pictures and documents of a listing, each with its tier.
create table listing_document (
  id         uuid primary key,
  listing_id uuid not null references listing on delete cascade,
  file_id    uuid not null references stored_file,
  picture    boolean not null,
  tier       text not null check (tier in ('PUBLIC', 'REGISTERED', 'ACCEPTED', 'NDA')),
  title      text not null,
  created_at timestamptz not null
);

create index listing_document_of_listing on listing_document (listing_id);

-- In which capacity an organisation offers, and what a broker or operator found when he checked it.
create table right_to_offer (
  listing_id      uuid primary key references listing on delete cascade,
  organisation_id uuid not null references organisation,
  capacity        text not null check (capacity in ('OWNER', 'EXCLUSIVE_LICENSEE', 'AGENT')),
  co_owners       boolean not null,
  state           text not null check (state in ('STATED', 'WAITING', 'VERIFIED', 'REFUSED')),
  stated_at       timestamptz not null,
  checked_by      uuid references account on delete set null,
  checked_at      timestamptz,
  -- when the first of the documents that were checked ends; null when none does
  valid_until     timestamptz,
  reason          text
);

create table right_evidence (
  id          uuid primary key,
  listing_id  uuid not null references right_to_offer on delete cascade,
  kind        text not null check (kind in
    ('OWNERSHIP', 'LICENCE', 'POWER_OF_ATTORNEY', 'CO_OWNERS_CONSENT')),
  file_id     uuid not null references stored_file,
  valid_until timestamptz,
  created_at  timestamptz not null
);

create index right_evidence_of_listing on right_evidence (listing_id);

-- Numbers of rights in one form, so that the same right offered twice is found: derived from
-- listing.content, together with it.
create table right_number (
  listing_id uuid not null references listing on delete cascade,
  number     text not null,
  primary key (listing_id, number)
);

create index right_number_listings on right_number (number);

-- What brokers and operators have to look at.
create table trust_task (
  id               uuid primary key,
  kind             text not null check (kind in ('CHECK_RIGHT', 'SAME_RIGHT')),
  listing_id       uuid not null references listing on delete cascade,
  other_listing_id uuid references listing on delete cascade,
  number           text,
  created_at       timestamptz not null,
  decided_at       timestamptz,
  decided_by       uuid references account on delete set null,
  decision         text,
  note             text,
  check ((kind = 'SAME_RIGHT') = (other_listing_id is not null and number is not null)),
  check ((decided_at is null) = (decision is null))
);

create unique index trust_task_same_right_once on trust_task (listing_id, other_listing_id, number)
  where kind = 'SAME_RIGHT';
create unique index trust_task_check_once on trust_task (listing_id)
  where kind = 'CHECK_RIGHT' and decided_at is null;
create index trust_task_open on trust_task (created_at) where decided_at is null;

-- One row per reminder that was sent for one term of a listing: whoever inserts it sends it.
create table freshness_reminder (
  listing_id  uuid not null references listing on delete cascade,
  valid_until timestamptz not null,
  days        smallint not null,
  created_at  timestamptz not null,
  primary key (listing_id, valid_until, days)
);

-- Links by which a reminded person confirms without signing in.
create table freshness_link (
  fingerprint bytea primary key,
  listing_id  uuid not null references listing on delete cascade,
  account_id  uuid not null references account on delete cascade,
  created_at  timestamptz not null,
  expires_at  timestamptz not null
);

create index freshness_link_to_forget on freshness_link (expires_at);
