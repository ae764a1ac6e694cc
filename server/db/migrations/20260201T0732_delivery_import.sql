-- A list of support given, between its file and the deliveries it becomes. What stands here is nothing yet: it can be thrown away.
create table delivery_import (
  id               uuid primary key,
  area             area_path not null,
  unit_id          integer not null references unit,
  file_name        text not null,
  file_hash        text not null,
  kind             text,
  on_date          date,
  document_no      text not null default '',
  elsewhere        boolean not null default false,
  allocation_id    uuid references allocation,
  contribution_id  uuid references contribution,
  convert          text constraint delivery_import_convert_known check (convert in ('tcvn3', 'vni')),
  state            text not null constraint delivery_import_state_known check (state in ('reading', 'read', 'saving', 'saved', 'refused')),
  refusal          jsonb,
  rows_total       integer not null default 0,
  rows_done        integer not null default 0,
  good             integer not null default 0,
  wrong            integer not null default 0,
  left_out         integer not null default 0,
  saved            integer not null default 0,
  asked_by         uuid not null references account,
  asked_at         timestamptz not null default now(),
  constraint delivery_import_one_source check (num_nonnulls(allocation_id, contribution_id) <= 1)
);
comment on table delivery_import is 'A list of support given (Excel, CSV, pasted). kind, on_date, document_no, money: of every row that says nothing else.';
create index delivery_import_area on delivery_import (area, asked_at desc);
call wall('delivery_import');

create table delivery_import_row (
  import_id   uuid not null references delivery_import on delete cascade,
  area        area_path not null,
  no          integer not null,
  status      text not null constraint delivery_import_row_status_known check (status in ('good', 'wrong', 'left-out', 'saved')),
  said        jsonb not null,
  delivery    jsonb,
  findings    jsonb not null default '[]',
  primary key (import_id, no)
);
comment on column delivery_import_row.no is 'The row of the sheet.';
comment on column delivery_import_row.said is 'What the row says, without the personal number.';
comment on column delivery_import_row.delivery is 'The delivery it becomes, with its id: saved again it is the same one. Null: nobody was found, or the row is wrong.';
create index delivery_import_row_status on delivery_import_row (import_id, status, no);
call wall('delivery_import_row');

grant select, insert, update, delete on delivery_import, delivery_import_row to chungtay_app;
