-- People. Only fingerprints (SHA-256) of secrets are kept: sessions, links in mails, tokens of machine
-- clients. Addresses are stored in lower case, so that one address is one account.

create table account (
  id            uuid primary key,
  email         text not null,
  name          text not null,
  language      text not null,
  -- Argon2id in the PHC format; null for those who sign in by other means only
  password      text,
  operator      boolean not null default false,
  created_at    timestamptz not null,
  updated_at    timestamptz not null,
  constraint account_email_once unique (email),
  check (email = lower(email))
);

-- A link that was mailed, for one purpose and one use. What a sign-up said waits here until the
-- address is confirmed, so that an account exists only for who can read its mail.
create table mailed_link (
  fingerprint bytea primary key,
  purpose     text not null check (purpose in ('SIGN_UP', 'RESET', 'NEW_ADDRESS', 'INVITATION')),
  account_id  uuid references account on delete cascade,
  email       text not null,
  details     json not null,
  created_at  timestamptz not null,
  expires_at  timestamptz not null
);

create index mailed_link_to_forget on mailed_link (expires_at);
create index mailed_link_of_address on mailed_link (email, created_at);

create table session (
  id           uuid primary key,
  fingerprint  bytea not null,
  account_id   uuid not null references account on delete cascade,
  -- what a person recognises a session by
  device       text not null,
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null,
  constraint session_fingerprint_once unique (fingerprint)
);

create index session_of_account on session (account_id, last_seen_at desc);
create index session_to_forget on session (expires_at);

create table membership (
  account_id      uuid not null references account on delete cascade,
  organisation_id uuid not null references organisation,
  role            text not null check (role in ('VIEWER', 'EDITOR', 'OWNER')),
  created_at      timestamptz not null,
  primary key (account_id, organisation_id)
);

create index membership_of_organisation on membership (organisation_id);

-- Staff of one centre, with the countries and languages they look after.
create table broker (
  account_id uuid primary key references account on delete cascade,
  centre_id  uuid not null references organisation,
  countries  text[] not null,
  languages  text[] not null,
  created_at timestamptz not null
);

-- A machine client of one account. Shown once, revocable.
create table api_token (
  id           uuid primary key,
  fingerprint  bytea not null,
  account_id   uuid not null references account on delete cascade,
  name         text not null,
  scope        text not null check (scope in ('READ', 'WRITE')),
  created_at   timestamptz not null,
  last_used_at timestamptz,
  expires_at   timestamptz not null,
  constraint api_token_fingerprint_once unique (fingerprint)
);

create index api_token_of_account on api_token (account_id);

-- Failed tries, per account and per address of the network; never the password that was tried.
create table sign_in_failure (
  subject    text not null,
  at         timestamptz not null
);

create index sign_in_failure_lately on sign_in_failure (subject, at);

create table mail (
  id         uuid primary key,
  recipient  text not null,
  subject    text not null,
  text       text not null,
  language   text not null,
  created_at timestamptz not null
);
