-- Passkeys and sign-in with an institution's provider (decision 0024).

alter table account
  -- whether a passkey is asked for after the password or the institution
  add column second_factor boolean not null default false,
  -- when a mailed link set the password last: a lost second factor is not given up right after that
  add column password_reset_at timestamptz;

-- The purposes are an enum of the code, which has grown.
alter table mailed_link drop constraint mailed_link_purpose_check;

create table passkey (
  id              uuid primary key,
  account_id      uuid not null references account on delete cascade,
  credential_id   bytea not null,
  name            text not null,
  -- attested credential data (WebAuthn, 6.5.1) with the public key
  public_key      bytea not null,
  sign_count      bigint not null,
  user_verified   boolean not null,
  backup_eligible boolean not null,
  backed_up       boolean not null,
  created_at      timestamptz not null,
  last_used_at    timestamptz,
  constraint passkey_credential_once unique (credential_id)
);

create index passkey_of_account on passkey (account_id, created_at);

-- What an authenticator is asked to sign, by its SHA-256; each is taken once.
create table passkey_challenge (
  fingerprint bytea primary key,
  purpose     text not null check (purpose in ('REGISTER', 'SIGN_IN', 'SECOND_FACTOR')),
  account_id  uuid references account on delete cascade,
  expires_at  timestamptz not null,
  check ((account_id is null) = (purpose = 'SIGN_IN'))
);

create index passkey_challenge_to_forget on passkey_challenge (expires_at);

-- Who somebody is at the institution's provider.
create table institution_identity (
  issuer     text not null,
  subject    text not null,
  account_id uuid not null references account on delete cascade,
  created_at timestamptz not null,
  primary key (issuer, subject)
);

create index institution_identity_of_account on institution_identity (account_id);

-- A way to the provider that was begun, by the SHA-256 of the secret in the browser's cookie.
create table institution_visit (
  fingerprint bytea primary key,
  next        text not null,
  expires_at  timestamptz not null
);

create index institution_visit_to_forget on institution_visit (expires_at);
