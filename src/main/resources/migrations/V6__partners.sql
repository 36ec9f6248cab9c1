-- What partners are found by. It stands in the content, which its owner writes; the columns follow it by
-- themselves, so that they cannot tell another story.
create function json_texts(list json) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(value), '{}') from json_array_elements_text(coalesce(list, '[]'))
$$;

alter table organisation
  add column type text generated always as (content ->> 'type') stored,
  add column country text generated always as (content ->> 'country') stored,
  add column sectors text[] generated always as (json_texts(content -> 'sectors')) stored,
  add column capabilities_held text[]
    generated always as (json_texts(content -> 'capabilitiesHeld')) stored,
  add column capabilities_sought text[]
    generated always as (json_texts(content -> 'capabilitiesSought')) stored,
  add column parent_id text generated always as (content -> 'parent' ->> 'id') stored,
  add column parent_source text generated always as (content -> 'parent' ->> 'source') stored,
  add column parent_external_id text
    generated always as (content -> 'parent' ->> 'externalId') stored;

create index organisation_by_type on organisation (type) where status = 'PUBLISHED';
create index organisation_by_parent on organisation (parent_id) where parent_id is not null;
create index organisation_by_parent_key on organisation (parent_source, parent_external_id)
  where parent_external_id is not null;
create index listing_newest_of_organisation on listing (organisation_id, published_at desc)
  where status = 'PUBLISHED';
