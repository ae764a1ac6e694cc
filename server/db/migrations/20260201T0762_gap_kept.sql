-- The left-behind list of a few days, kept: to work it out for a province takes seconds. Every statement that writes something the list
-- depends on leaves the households it touched in gap_stale, and of those the list is worked out afresh until a job has folded
-- them in. Nobody ever changes a row of gap_stale, so writers never wait for each other, and a snapshot sees of the kept rows
-- and of the stale households what belongs together: the list is exact whenever it is read.
create table gap_rules (
  one  boolean primary key default true constraint gap_rules_one check (one),
  no   bigint not null default 1
);
comment on table gap_rules is 'Counts up when rules, legal numbers, standards or units change: what was kept before holds no more.';
insert into gap_rules default values;

create table gap_day (
  day       date primary key,
  rules_no  bigint not null,
  made_at   timestamptz not null default now()
);
comment on table gap_day is 'Days whose list is kept whole in gap_kept, under the rules of rules_no.';

create table gap_kept (
  day           date not null references gap_day on delete cascade,
  why           text not null,
  policy        text,
  kind          text not null,
  household_id  uuid not null,
  member_id     uuid,
  whom          uuid not null,
  area          area_path not null,
  village_id    integer not null,
  commune_id    integer,
  grp           text not null,
  since         date not null,
  primary key (day, whom, kind)
);
comment on table gap_kept is 'Rows of the CTE gap (server/support/left-behind/gap.ts) as they were worked out. Never read where the household is stale.';
create index gap_kept_area on gap_kept (day, area);
create index gap_kept_household on gap_kept (household_id);
call wall('gap_kept');

create table gap_stale (
  id            bigint generated always as identity primary key,
  household_id  uuid not null
);
comment on table gap_stale is 'Households written to since the kept days were worked out; more than once is as good as once.';

grant select, insert, update, delete on gap_day, gap_kept, gap_stale to chungtay_app;
grant select on gap_rules to chungtay_app;

-- As the owner: who writes a need keeps no list.
create function mark_gap_stale() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into gap_stale (household_id) select distinct household_id from changed where household_id is not null;
  return null;
end $$;
create function mark_gap_stale_household() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into gap_stale (household_id) select distinct id from changed;
  return null;
end $$;
create function mark_gap_rules() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update gap_rules set no = no + 1;
  return null;
end $$;

create trigger gap_stale_added after insert on need referencing new table as changed for each statement execute function mark_gap_stale();
create trigger gap_stale_changed after update on need referencing new table as changed for each statement execute function mark_gap_stale();
create trigger gap_stale_added after insert on delivery referencing new table as changed for each statement execute function mark_gap_stale();
create trigger gap_stale_changed after update on delivery referencing new table as changed for each statement execute function mark_gap_stale();
create trigger gap_stale_added after insert on member referencing new table as changed for each statement execute function mark_gap_stale();
create trigger gap_stale_changed after update on member referencing new table as changed for each statement execute function mark_gap_stale();
create trigger gap_stale_left after update on member referencing old table as changed for each statement execute function mark_gap_stale();
create trigger gap_stale_added after insert on survey referencing new table as changed for each statement execute function mark_gap_stale();
create trigger gap_stale_added after insert on movement referencing new table as changed for each statement execute function mark_gap_stale();
create trigger gap_stale_added after insert on household referencing new table as changed for each statement execute function mark_gap_stale_household();
create trigger gap_stale_changed after update on household referencing new table as changed for each statement execute function mark_gap_stale_household();

create trigger gap_rules_changed after insert or update or delete on policy for each statement execute function mark_gap_rules();
create trigger gap_rules_changed after insert or update or delete on entitlement_rule for each statement execute function mark_gap_rules();
create trigger gap_rules_changed after insert or update or delete on special_membership for each statement execute function mark_gap_rules();
create trigger gap_rules_changed after insert or update or delete on legal_number for each statement execute function mark_gap_rules();
create trigger gap_rules_changed after insert or update or delete on standard for each statement execute function mark_gap_rules();
create trigger gap_rules_changed after insert or update or delete on unit_version for each statement execute function mark_gap_rules();
create trigger gap_rules_changed after insert or update or delete on lineage for each statement execute function mark_gap_rules();
