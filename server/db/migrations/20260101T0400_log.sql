create table command_log (
  seq           bigint generated always as identity primary key,
  id            uuid not null constraint command_log_once unique,
  actor         uuid not null,
  actor_name    text not null,
  area          area_path not null,
  name          text not null,
  input         jsonb not null,
  household_id  uuid,
  made_at       timestamptz not null,
  received_at   timestamptz not null default clock_timestamp(),
  verdict       jsonb not null,
  xid           xid8 not null default pg_current_xact_id()
);
comment on table command_log is 'Every command ever judged, with its verdict. The application may add rows and read them, nothing else.';
comment on column command_log.area is 'How far the actor could see when the command was given.';
comment on column command_log.input is 'What was sent, with passwords left out and personal numbers masked.';
comment on column command_log.xid is 'Orders settled rows into blocks: a row committed late is never skipped.';
create index command_log_area on command_log (area, seq);
create index command_log_household on command_log (household_id, seq) where household_id is not null;
create index command_log_xid on command_log (xid, seq);
call wall('command_log');

create table read_log (
  seq         bigint generated always as identity primary key,
  actor       uuid not null,
  actor_name  text not null,
  area        area_path not null,
  view        text not null,
  query       jsonb not null,
  rows        integer not null,
  at          timestamptz not null default clock_timestamp()
);
comment on table read_log is 'Every reading of personal data in bulk, every export and every number revealed.';
create index read_log_area on read_log (area, seq);
call wall('read_log');

create table log_block (
  no         integer primary key,
  xid_from   xid8 not null,
  xid_until  xid8 not null,
  rows       integer not null,
  hash       bytea not null,
  previous   bytea not null,
  sealed_at  timestamptz not null default now()
);
comment on table log_block is 'Settled rows of command_log, sealed: the hash covers the rows and the hash of the block before.';

grant select, insert on command_log, read_log, log_block to chungtay_app;
