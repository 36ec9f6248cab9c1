-- The brokered introduction. One row per case says where it stands; the timeline says how it came there and
-- can be replayed to the same state. People are named by their account only, so that erasing an account
-- erases them here too.
create table introduction_case (
  id              uuid primary key,
  kind            text not null check (kind in ('PAIR', 'INTEREST', 'PARTNERS')),
  -- of a pair
  technology_id   uuid references listing,
  need_id         uuid references listing,
  -- of an interest in one listing
  listing_id      uuid references listing,
  asking_id       uuid not null references organisation,
  asked_id        uuid not null references organisation,
  -- what is joined, whichever side asked
  matter_key      text not null,
  state           text not null check (state in ('REQUESTED', 'TAKEN', 'ASKED', 'PARTLY_CONSENTED',
    'INTRODUCED', 'IN_TALKS', 'AGREED', 'CLOSED', 'DECLINED', 'WITHDRAWN', 'EXPIRED')),
  -- the state before the last step
  prior_state     text,
  broker_id       uuid references account on delete set null,
  centre_id       uuid references organisation,
  asking_answer   text check (asking_answer in ('CONSENTED', 'DECLINED')),
  asked_answer    text check (asked_answer in ('CONSENTED', 'DECLINED')),
  message         text not null,
  requested_by    uuid references account on delete set null,
  revision        bigint not null check (revision > 0),
  due_at          timestamptz,
  expires_at      timestamptz,
  asked_at        timestamptz,
  introduced_at   timestamptz,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  check (asking_id <> asked_id),
  check ((kind = 'PAIR') = (technology_id is not null and need_id is not null)),
  check ((kind = 'INTEREST') = (listing_id is not null)),
  -- nobody is introduced without the consent of both
  check (introduced_at is null or (asking_answer = 'CONSENTED' and asked_answer = 'CONSENTED')),
  check (state not in ('INTRODUCED', 'IN_TALKS', 'AGREED') or introduced_at is not null)
);

-- Each side may ask once; that the other side asked too is not to be learned from a refusal.
create unique index introduction_case_open_once on introduction_case (matter_key, asking_id)
  where state in ('REQUESTED', 'TAKEN', 'ASKED', 'PARTLY_CONSENTED', 'INTRODUCED', 'IN_TALKS');
create index introduction_case_of_asking on introduction_case (asking_id, created_at desc);
create index introduction_case_of_asked on introduction_case (asked_id, created_at desc);
create index introduction_case_of_broker on introduction_case (broker_id, due_at);
create index introduction_case_waiting on introduction_case (due_at) where state = 'REQUESTED';
create index introduction_case_to_expire on introduction_case (expires_at) where expires_at is not null;
create index introduction_case_of_listing on introduction_case (listing_id);
create index introduction_case_of_technology on introduction_case (technology_id);
create index introduction_case_of_need on introduction_case (need_id);

create table introduction_step (
  case_id    uuid not null references introduction_case,
  -- the revision of the case after it
  number     int not null check (number > 0),
  step       text not null,
  from_state text,
  to_state   text not null,
  seat       text not null check (seat in ('ASKING', 'ASKED', 'BROKER', 'OPERATOR', 'CLOCK')),
  account_id uuid references account on delete set null,
  centre_id  uuid references organisation,
  reason     text,
  note       text,
  at         timestamptz not null,
  primary key (case_id, number),
  check ((from_state is null) = (number = 1)),
  check (step <> 'DECLINE' or reason is not null)
);

create index introduction_step_by_reason on introduction_step (reason) where step = 'DECLINE';

-- Who consented for a side, and how he wants to be called. His name and address stand in his account alone.
create table introduction_contact (
  case_id    uuid not null references introduction_case,
  side       text not null check (side in ('ASKING', 'ASKED')),
  account_id uuid not null references account on delete cascade,
  phone      text,
  primary key (case_id, side)
);

create table introduction_message (
  id         uuid primary key,
  -- the order in which they were written
  number     bigint generated always as identity,
  case_id    uuid not null references introduction_case,
  seat       text not null check (seat in ('ASKING', 'ASKED', 'BROKER')),
  account_id uuid references account on delete set null,
  -- who sees it beside the broker
  audience   text not null check (audience in ('ASKING', 'ASKED', 'BOTH')),
  text       text not null,
  -- sent along
  file_id    uuid references stored_file,
  media_type text,
  file_bytes int,
  at         timestamptz not null,
  check ((file_id is null) = (media_type is null) and (file_id is null) = (file_bytes is null))
);

create index introduction_message_of_case on introduction_message (case_id, number);
create index introduction_message_of_account on introduction_message (account_id, at);
