-- Báo cáo kết quả rà soát thường xuyên: what a commune reports each month to the province (QĐ 24/2021; law handbook 4.4).
create table monthly_report (
  id           uuid primary key,
  unit_id      integer not null references unit,
  area         area_path not null,
  year         smallint not null,
  month        smallint not null constraint monthly_report_month_known check (month between 1 and 12),
  no           smallint not null,
  on_date      date not null,
  due_on       date not null,
  document_no  text not null,
  signer       text not null,
  figures      jsonb not null,
  account_id   uuid references account,
  command_id   uuid not null,
  recorded_at  timestamptz not null default now(),
  constraint monthly_report_no unique (unit_id, year, month, no)
);
comment on table monthly_report is 'One month of the regular rounds as a commune reported it. A correction is a version more; none is ever changed.';
comment on column monthly_report.month is 'The month it is due in; it tells of the month before.';
comment on column monthly_report.on_date is 'The day it was sent, by the calendar of the server; after due_on it was late.';
create index monthly_report_month on monthly_report (year, month, area);
call wall('monthly_report');

create table monthly_report_entry (
  report_id     uuid not null references monthly_report,
  case_id       uuid not null references review_case,
  household_id  uuid not null references household,
  area          area_path not null,
  village_id    integer not null references unit,
  change        text not null,
  head_name     text not null,
  people        integer not null,
  decision_no   text not null,
  decided_on    date not null,
  primary key (report_id, case_id)
);
comment on table monthly_report_entry is 'The households a report tells of, as they stood that day.';
call wall('monthly_report_entry');

grant select, insert on monthly_report, monthly_report_entry to chungtay_app;
create trigger frozen before update or delete on monthly_report for each row execute function refuse_reported();
create trigger frozen before update or delete on monthly_report_entry for each row execute function refuse_reported();

call watch('monthly_report');
call watch('monthly_report_entry');
