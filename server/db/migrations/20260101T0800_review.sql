create table poverty_list (
  id                     uuid primary key,
  unit_id                integer not null references unit,
  area                   area_path not null,
  year                   smallint not null,
  standard_id            text not null references standard,
  review_date            date not null,
  state                  text not null default 'draft' constraint poverty_list_state_known check (state in ('draft', 'recognised')),
  decision_no            text,
  decision_date          date,
  escaped_decision_no    text,
  escaped_decision_date  date,
  signer                 text,
  recognised_at          timestamptz,
  version                integer not null default 1,
  constraint poverty_list_one unique (unit_id, year, standard_id),
  constraint poverty_list_decision check (state = 'draft' or (decision_no is not null and decision_date is not null))
);
comment on table poverty_list is 'The list of a commune (unit of its day) after the review of a year: draft, then recognised by decision and frozen.';
create index poverty_list_year on poverty_list (year, area);
call wall('poverty_list');

create table poverty_list_entry (
  list_id             uuid not null references poverty_list,
  household_id        uuid not null references household,
  area                area_path not null,
  village_id          integer not null references unit,
  year                smallint not null,
  class               poverty_class not null,
  was                 poverty_class not null,
  headcount           smallint not null constraint poverty_list_entry_headcount_positive check (headcount > 0),
  head_name           text not null,
  ethnicity           text not null,
  minority            boolean not null,
  no_labour           boolean not null,
  merit               boolean not null,
  income_points       smallint,
  deprivation_points  smallint,
  deprived            deprivation_mask,
  known               deprivation_mask,
  causes              smallint[] not null default '{}',
  list_no             text not null default '',
  remark              text not null default '',
  primary key (list_id, household_id)
);
comment on table poverty_list_entry is 'A household on a list. Class neither: it stands on the list of the escaped; `was` is the class it had before.';
create index poverty_list_entry_year on poverty_list_entry (year, area);
create index poverty_list_entry_household on poverty_list_entry (household_id, year);
call wall('poverty_list_entry');

create table poverty_list_member (
  list_id             uuid not null,
  household_id        uuid not null,
  ordinal             smallint not null,
  member_id           uuid not null references member,
  area                area_path not null,
  name                text not null,
  relation            text not null,
  sex                 text,
  birth_date          date,
  birth_year          smallint,
  ethnicity           text not null,
  national_id_sealed  bytea,
  primary key (list_id, household_id, ordinal),
  foreign key (list_id, household_id) references poverty_list_entry
);
comment on table poverty_list_member is 'The people of an entry as they stood on the list, so that it can be printed again to the digit years later.';
call wall('poverty_list_member');

-- A recognised list does not change, whoever asks: later corrections are new events in the ledger.
create function refuse_frozen() returns trigger language plpgsql as $$
declare changed uuid := coalesce(new.list_id, old.list_id);
begin
  -- Where it lies today may follow a merger of communes; what the list says may not.
  if tg_op = 'UPDATE' and to_jsonb(new) - 'area' = to_jsonb(old) - 'area' then return new; end if;
  if exists (select from poverty_list where id = changed and state = 'recognised') then
    raise exception 'the list is recognised and frozen' using errcode = 'check_violation', constraint = 'poverty_list_frozen';
  end if;
  return coalesce(new, old);
end $$;
create trigger frozen before insert or update or delete on poverty_list_entry for each row execute function refuse_frozen();
create trigger frozen before insert or update or delete on poverty_list_member for each row execute function refuse_frozen();

create function refuse_thaw() returns trigger language plpgsql as $$
begin
  if old.state = 'recognised' and (tg_op = 'DELETE' or to_jsonb(new) - 'area' <> to_jsonb(old) - 'area') then
    raise exception 'the list is recognised and frozen' using errcode = 'check_violation', constraint = 'poverty_list_frozen';
  end if;
  return coalesce(new, old);
end $$;
create trigger frozen before update or delete on poverty_list for each row execute function refuse_thaw();

create table movement (
  id            bigint generated always as identity primary key,
  household_id  uuid not null references household,
  area          area_path not null,
  village_id    integer not null references unit,
  year          smallint not null,
  on_date       date not null,
  from_account  text not null,
  to_account    text not null,
  households    smallint not null constraint movement_households_one check (households in (0, 1)),
  people        integer not null constraint movement_people_not_negative check (people >= 0),
  cause         text not null,
  list_id       uuid references poverty_list,
  decision_no   text,
  reason        text not null default '',
  command_id    uuid not null,
  recorded_at   timestamptz not null default now(),
  constraint movement_accounts_known check (
    from_account in ('poor', 'near-poor', 'once-poor', 'once-near-poor', 'never-listed', 'elsewhere') and
    to_account in ('poor', 'near-poor', 'once-poor', 'once-near-poor', 'never-listed', 'elsewhere')),
  constraint movement_moves check (from_account <> to_account and (households = 1 or people > 0))
);
comment on table movement is 'The ledger: every entry to and exit from the two lists, in households and people, each row from one account to another. Forms 7.2 and 7.3 are sums of it.';
create index movement_year on movement (year, area);
create index movement_household on movement (household_id, on_date);
call wall('movement');

create table list_import (
  id            uuid primary key,
  area          area_path not null,
  unit_id       integer not null references unit,
  year          smallint not null,
  standard_id   text not null references standard,
  kind          text not null constraint list_import_kind_known check (kind in ('after-review', 'escaped', 'unknown')),
  file_name     text not null,
  file_hash     text not null,
  convert       text constraint list_import_convert_known check (convert in ('tcvn3', 'vni')),
  state         text not null constraint list_import_state_known check (state in ('reading', 'read', 'saving', 'saved', 'refused')),
  refusal       jsonb,
  column_check  jsonb not null default '[]',
  notes         jsonb not null default '[]',
  rows_total    integer not null default 0,
  rows_done     integer not null default 0,
  good          integer not null default 0,
  doubtful      integer not null default 0,
  wrong         integer not null default 0,
  saved         integer not null default 0,
  asked_by      uuid not null,
  asked_at      timestamptz not null default now()
);
comment on table list_import is 'A list file an officer brought: read and checked first, saved only when the officer says so.';
create index list_import_area on list_import (area, asked_at);
call wall('list_import');

create table list_import_row (
  import_id     uuid not null references list_import on delete cascade,
  no            integer not null,
  area          area_path not null,
  first_row     integer not null,
  last_row      integer not null,
  status        text not null constraint list_import_row_status_known check (status in ('good', 'doubtful', 'wrong', 'saved')),
  household     jsonb,
  findings      jsonb not null default '[]',
  matches       jsonb not null default '[]',
  decision      text not null default 'new' constraint list_import_row_decision_known check (decision in ('new', 'same', 'skip', 'open')),
  same_as       uuid,
  saved_as      uuid,
  primary key (import_id, no)
);
comment on table list_import_row is 'One household of a list file: what was read (numbers sealed), what is wrong with it, whom it may be, what the officer decided.';
comment on column list_import_row.decision is 'open: may be somebody already registered and a person has to say who; never saved while open.';
call wall('list_import_row');

grant select, insert, update on poverty_list to chungtay_app;
grant select, insert, update, delete on poverty_list_entry, poverty_list_member, list_import, list_import_row to chungtay_app;
grant select, insert on movement to chungtay_app;
