-- The best technologies of each need as they were scored, with what they were scored by. No foreign keys:
-- a listing is never deleted, and checking them would lock rows of listings while people write.
create table listing_match (
  need_id            uuid not null,
  technology_id      uuid not null,
  need_version       bigint not null,
  technology_version bigint not null,
  -- versions of the profiles NEED_TO_TECHNOLOGY and TECHNOLOGY_TO_NEED
  need_profile       int not null,
  technology_profile int not null,
  need_total         double precision not null,
  technology_total   double precision not null,
  -- the lower of the two
  combined           double precision not null,
  parts              json not null,
  computed_at        timestamptz not null,
  primary key (need_id, technology_id)
);

create index listing_match_of_technology on listing_match (technology_id);

-- What a side of a pair said about the other. The last word counts; the audit trail has them all.
create table match_decision (
  listing_id uuid not null references listing,
  other_id   uuid not null references listing,
  decision   text not null check (decision in ('SHORTLISTED', 'DISMISSED', 'RESTORED')),
  reason     text,
  -- seen by the side that wrote it only
  note       text,
  -- what the reason spoke of, of both sides, as it was: hashes
  own_facts   text not null,
  other_facts text not null,
  actor      text not null,
  revision   bigint not null,
  decided_at timestamptz not null,
  primary key (listing_id, other_id),
  check ((decision = 'DISMISSED') = (reason is not null))
);

-- How often a listing was shown to somebody as a match. Counts only: nothing says who saw it.
create table listing_shown (
  listing_id uuid not null,
  day        date not null,
  times      bigint not null,
  primary key (listing_id, day)
);

create index listing_shown_by_day on listing_shown (day);
