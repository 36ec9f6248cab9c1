-- Version of the formulas of scoring that a stored match was computed by; 1 until there were versions.
alter table listing_match add column formula int not null default 1;
