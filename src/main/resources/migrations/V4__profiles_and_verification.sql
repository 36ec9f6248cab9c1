-- The day on which an operator verified an organisation: no content of its own, so a column.
alter table organisation add column verified_on date;

-- Versions of matching profiles that an operator made. The first versions come with the release; a
-- row is never changed, since stored matches name the version they were scored by.
create table match_profile (
  name text not null,
  version int not null check (version > 0),
  weights json not null,
  actor text not null,
  created_at timestamptz not null,
  primary key (name, version)
);
