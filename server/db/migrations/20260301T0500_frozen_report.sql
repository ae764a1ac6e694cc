-- Báo cáo sơ bộ, chính thức: the ten forms of a year as they stood on the day they were reported (QĐ 24/2021).
create table frozen_report (
  id           uuid primary key,
  area         area_path not null,
  year         smallint not null,
  kind         text not null constraint frozen_report_kind_known check (kind in ('provisional', 'official')),
  no           smallint not null,
  on_date      date not null,
  due_before   date not null,
  document_no  text not null,
  signer       text not null,
  forms        jsonb not null,
  missing      integer not null,
  faults       integer not null,
  account_id   uuid not null references account,
  command_id   uuid not null,
  recorded_at  timestamptz not null default now(),
  constraint frozen_report_no unique (area, year, kind, no)
);
comment on table frozen_report is 'Forms 7.1 to 7.10 of a province as reported: sums only, nobody is named. A correction is a version more; none is ever changed.';
call wall('frozen_report');
grant select, insert on frozen_report to chungtay_app;

create function refuse_reported() returns trigger language plpgsql as $$
begin
  raise exception 'a report that was sent does not change' using errcode = 'check_violation', constraint = 'frozen_report_frozen';
end $$;
create trigger frozen before update or delete on frozen_report for each row execute function refuse_reported();

call watch('frozen_report');
