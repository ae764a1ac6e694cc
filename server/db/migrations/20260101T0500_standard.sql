create table standard (
  id           text primary key,
  owner_id     integer references unit,
  valid_from   date not null,
  valid_until  date,
  body         jsonb not null,
  version      integer not null default 1,
  constraint standard_period check (valid_until is null or valid_until > valid_from)
);
comment on table standard is 'A poverty standard with its validity: national (no owner) or a province''s own higher one. Body: domain/standard/standard.ts.';

create table point_table (
  id           uuid primary key,
  standard_id  text not null references standard,
  version      integer not null,
  state        text not null constraint point_table_state_known check (state in ('draft', 'in-force', 'withdrawn')),
  valid_from   date,
  source       text not null,
  body         jsonb not null,
  constraint point_table_version_unique unique (standard_id, version)
);
comment on table point_table is 'B1 points by area and answer, typed in or imported by the province; none is shipped as if it were the law.';
create unique index point_table_one_in_force on point_table (standard_id, valid_from) where state = 'in-force';

grant select, insert, update on standard, point_table to chungtay_app;
