create table household (
  id                  uuid primary key,
  area                area_path not null,
  village_id          integer not null references unit,
  head_name           text not null,
  sort_name           text collate "C" not null,
  search_text         text collate "C" not null,
  ethnicity           text not null,
  address             text not null default '',
  phone_sealed        bytea,
  class               poverty_class not null default 'neither',
  account             text not null default 'never-listed' constraint household_account_known
                      check (account in ('poor', 'near-poor', 'once-poor', 'once-near-poor', 'never-listed', 'elsewhere')),
  ever_poor           boolean not null default false,
  ever_near_poor      boolean not null default false,
  class_since         date,
  escaped_on          date,
  escaped_near_on     date,
  headcount           smallint not null constraint household_headcount_not_negative check (headcount >= 0),
  income_points       smallint,
  deprivation_points  smallint,
  deprived            deprivation_mask,
  known               deprivation_mask,
  no_labour           boolean not null default false,
  merit               boolean not null default false,
  causes              smallint[] not null default '{}',
  ended_on            date,
  ended_by            text,
  version             integer not null default 1 constraint household_version_positive check (version > 0),
  constraint household_class_fits_account check (class = case when account in ('poor', 'near-poor') then account else 'neither' end)
);
comment on table household is 'A household as it stands now. What happened to it: household_event, movement, poverty_list_entry.';
comment on column household.area is 'Path of its village today: how far a reader must reach to see it.';
comment on column household.search_text is 'Folded names of head and members and the codes, each word between spaces.';
comment on column household.account is 'Where the movement ledger has it.';
comment on column household.deprived is 'Bits 0-11: deprived in indicator 1-12; `known` says which bits are known at all.';
create index household_area on household (area, sort_name, id);
create index household_class on household (class, area, sort_name, id) where ended_on is null;
create index household_search on household using gin (search_text gin_trgm_ops);
create index household_village on household (village_id);
call wall('household');

create table household_alias (
  household_id  uuid not null references household,
  area          area_path not null,
  kind          text not null constraint household_alias_kind_known check (kind in ('list-no', 'certificate', 'old-code')),
  value         text not null,
  since         date not null,
  primary key (household_id, kind, value)
);
comment on table household_alias is 'Numbers a household was known by: list numbers, certificates, codes of older systems. They collide; the id does not.';
create index household_alias_value on household_alias (value);
call wall('household_alias');

create table member (
  id                  uuid primary key,
  household_id        uuid not null references household,
  area                area_path not null,
  ordinal             smallint not null,
  name                text not null,
  folded_name         text collate "C" not null,
  relation            text not null,
  sex                 text constraint member_sex_known check (sex in ('male', 'female')),
  birth_date          date,
  birth_year          smallint,
  ethnicity           text not null,
  national_id_sealed  bytea,
  national_id_hash    bytea,
  national_id_tail    text,
  joined_on           date,
  joined_by           text,
  left_on             date,
  left_by             text,
  constraint member_birth_agrees check (birth_date is null or birth_year is null or birth_year = extract(year from birth_date))
);
comment on table member is 'A person of a household, with dates of joining and leaving. Numbers are sealed (AES-256-GCM); the hash is a keyed blind index.';
create index member_household on member (household_id, ordinal);
create index member_national_id on member (national_id_hash) where national_id_hash is not null;
call wall('member');

create table household_event (
  id            bigint generated always as identity primary key,
  household_id  uuid not null references household,
  area          area_path not null,
  on_date       date not null,
  kind          text not null,
  details       jsonb not null default '{}',
  command_id    uuid not null,
  recorded_at   timestamptz not null default now()
);
comment on table household_event is 'What happened to a household: registered, split, merged, moved, members joined and left, class recognised, corrected.';
create index household_event_household on household_event (household_id, on_date);
call wall('household_event');

-- Row-level security allows an index only to leakproof operators, and trigrams are not. This function searches below the
-- wall, is itself limited to what the transaction may see, and yields ids only; the rows are then read through the wall.
create function find_households(patterns text[], number_hash bytea, most integer) returns setof uuid
language sql stable security definer set search_path = public as $$
  select id from household
   where (number_hash is null and search_text like all (patterns)
          or id in (select household_id from member where national_id_hash = number_hash and left_on is null))
     and area >= within_from() and area < within_until()
   limit most
$$;
comment on function find_households is 'Ids of households whose text has every pattern, or that have a member with this number, inside app.within.';

grant select, insert, update on household, member to chungtay_app;
grant select, insert on household_alias, household_event to chungtay_app;
grant execute on function find_households to chungtay_app;
