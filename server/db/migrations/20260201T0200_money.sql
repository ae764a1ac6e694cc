-- Money is a ledger of whole đồng. Entries are only added; the sums beside them are kept by triggers as the owner, so that no
-- writer can forget or forge them, and the checks on the sums hold under any number of writers: the row is locked by its update.
create domain dong as bigint;
comment on domain dong is 'Whole đồng. Plans speak in million; nothing is rounded before it is shown.';

create table money_line (
  id              uuid primary key,
  plan_year       smallint not null,
  execution_year  smallint not null,
  project         text references project,
  capital         text constraint money_line_capital_known check (capital in ('investment', 'recurrent')),
  source          text not null constraint money_line_source_known check (source in ('central', 'province', 'commune', 'people', 'credit', 'mobilised')),
  carried_from    uuid references money_line,
  spend_by        date not null,
  note            text not null default '',
  amount          dong not null default 0 constraint money_line_amount_not_negative check (amount >= 0),
  allocated       dong not null default 0 constraint money_line_allocated_not_negative check (allocated >= 0),
  constraint money_line_not_exceeded check (allocated <= amount),
  constraint money_line_years check (execution_year >= plan_year),
  constraint money_line_carried check ((carried_from is not null) = (execution_year > plan_year))
);
comment on table money_line is 'Dòng vốn: money of a plan year by project, capital type and source. Public figures of the plan: everybody who may read money sees all lines.';
comment on column money_line.project is 'Null: chưa phân khai, not split yet. So with capital.';
comment on column money_line.execution_year is 'Năm thực hiện. Later than plan_year: vốn kéo dài, carried over.';
comment on column money_line.spend_by is 'Last day it may be disbursed. Set by the rule of its capital type when the line is opened, changed by decision.';
create unique index money_line_one on money_line (plan_year, execution_year, source, coalesce(project, ''), coalesce(capital, ''));

create table money_line_entry (
  id             uuid primary key,
  line_id        uuid not null references money_line,
  kind           text not null constraint money_line_entry_kind_known check (kind in ('estimate', 'adjustment', 'split', 'carry-over')),
  on_date        date not null,
  amount         dong not null constraint money_line_entry_not_zero check (amount <> 0),
  other_line     uuid references money_line,
  decision_no    text not null,
  decision_date  date not null,
  reason         text not null default '',
  command_id     uuid not null,
  recorded_at    timestamptz not null default now(),
  constraint money_line_entry_pair check ((other_line is not null) = (kind in ('split', 'carry-over')))
);
comment on table money_line_entry is 'What was decided about a line: estimate, adjustment, split into others, carried over. Splits and carry-overs are two entries that add up to nothing.';
create index money_line_entry_line on money_line_entry (line_id, on_date);

create table money_holder (
  id       uuid primary key,
  area     area_path not null,
  unit_id  integer references unit,
  kind     text not null constraint money_holder_kind_known check (kind in ('department', 'commune', 'other')),
  name     text not null,
  until    date
);
comment on table money_holder is 'Chủ đầu tư, chủ dự án, xã: who money is allocated to and who spends it.';
create unique index money_holder_one on money_holder (area, name);
call wall('money_holder');

create table allocation (
  id         uuid primary key,
  line_id    uuid not null references money_line,
  holder_id  uuid not null references money_holder,
  area       area_path not null,
  amount     dong not null default 0 constraint allocation_amount_not_negative check (amount >= 0),
  spent      dong not null default 0 constraint allocation_spent_not_negative check (spent >= 0),
  constraint allocation_one unique (line_id, holder_id),
  constraint allocation_not_exceeded check (spent <= amount)
);
comment on table allocation is 'What a holder has of a line. Sums of allocation_entry and disbursement, kept by triggers.';
create index allocation_area on allocation (area);
call wall('allocation');

create table allocation_entry (
  id             uuid primary key,
  allocation_id  uuid not null references allocation,
  area           area_path not null,
  kind           text not null constraint allocation_entry_kind_known check (kind in ('allocation', 'adjustment', 'return')),
  on_date        date not null,
  amount         dong not null constraint allocation_entry_not_zero check (amount <> 0),
  decision_no    text not null,
  decision_date  date not null,
  reason         text not null default '',
  command_id     uuid not null,
  recorded_at    timestamptz not null default now(),
  constraint allocation_entry_return_lowers check (kind <> 'return' or amount < 0)
);
comment on table allocation_entry is 'Giao vốn, điều chỉnh, thu hồi, each by a decision.';
create index allocation_entry_allocation on allocation_entry (allocation_id, on_date);
call wall('allocation_entry');

create table disbursement (
  id             uuid primary key,
  allocation_id  uuid not null references allocation,
  area           area_path not null,
  on_date        date not null,
  amount         dong not null constraint disbursement_not_zero check (amount <> 0),
  activity_id    uuid,
  document_no    text not null,
  content        text not null,
  corrects       uuid constraint disbursement_corrected_once unique references disbursement,
  command_id     uuid not null,
  recorded_at    timestamptz not null default now(),
  constraint disbursement_only_correction_lowers check (amount > 0 or corrects is not null)
);
comment on table disbursement is 'Giải ngân. A wrong one is never changed: a second row corrects it.';
create index disbursement_allocation on disbursement (allocation_id, on_date);
create index disbursement_activity on disbursement (activity_id) where activity_id is not null;
call wall('disbursement');

create function sum_line() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update money_line set amount = amount + new.amount where id = new.line_id;
  return null;
end $$;
create trigger sum_line after insert on money_line_entry for each row execute function sum_line();

create function sum_allocation() returns trigger language plpgsql security definer set search_path = public as $$
declare
  of_line uuid;
begin
  select line_id into of_line from allocation where id = new.allocation_id;
  -- Always the line first, then what hangs on it: writers who take locks in one order never wait for each other in a circle.
  update money_line set allocated = allocated + new.amount where id = of_line;
  update allocation set amount = amount + new.amount where id = new.allocation_id;
  return null;
end $$;
create trigger sum_allocation after insert on allocation_entry for each row execute function sum_allocation();

create function sum_disbursement() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update allocation set spent = spent + new.amount where id = new.allocation_id;
  return null;
end $$;
create trigger sum_disbursement after insert on disbursement for each row execute function sum_disbursement();

create table donor (
  id            uuid primary key,
  area          area_path not null,
  kind          text not null constraint donor_kind_known check (kind in ('person', 'household', 'organisation', 'enterprise', 'unit')),
  name          text not null,
  folded_name   text collate "C" not null,
  address       text not null default '',
  phone_sealed  bytea
);
comment on table donor is 'Nhà tài trợ, người đóng góp.';
create index donor_area on donor (area, folded_name);
call wall('donor');

create table contribution (
  id          uuid primary key,
  donor_id    uuid not null references donor,
  area        area_path not null,
  year        smallint not null,
  purpose     text not null,
  form        text not null constraint contribution_form_known check (form in ('money', 'goods', 'labour')),
  what        text not null default '',
  pledged_on  date not null,
  pledged     dong not null constraint contribution_pledged_positive check (pledged >= 0),
  received    dong not null default 0 constraint contribution_received_not_negative check (received >= 0),
  used        dong not null default 0 constraint contribution_used_not_negative check (used >= 0),
  constraint contribution_not_exceeded check (used <= received)
);
comment on table contribution is 'Huy động, xã hội hóa: pledge → receipt → use. Goods and labour at their value in đồng. received and used are kept by triggers.';
comment on column contribution.purpose is 'A kind of support (domain/support/kinds.ts) it is earmarked for, or "general".';
create index contribution_area on contribution (area, year);
create index contribution_donor on contribution (donor_id);
call wall('contribution');

create table contribution_receipt (
  id               uuid primary key,
  contribution_id  uuid not null references contribution,
  area             area_path not null,
  year             smallint not null,
  no               integer not null constraint contribution_receipt_no_positive check (no > 0),
  on_date          date not null,
  amount           dong not null constraint contribution_receipt_positive check (amount > 0),
  received_by      text not null,
  command_id       uuid not null,
  recorded_at      timestamptz not null default now(),
  constraint contribution_receipt_number unique (area, year, no)
);
comment on table contribution_receipt is 'Phiếu tiếp nhận, numbered by the unit that received and year, without gaps.';
create index contribution_receipt_contribution on contribution_receipt (contribution_id);
call wall('contribution_receipt');

create table contribution_use (
  id               uuid primary key,
  contribution_id  uuid not null references contribution,
  area             area_path not null,
  on_date          date not null,
  amount           dong not null constraint contribution_use_not_zero check (amount <> 0),
  activity_id      uuid,
  household_id     uuid references household,
  content          text not null,
  corrects         uuid constraint contribution_use_corrected_once unique references contribution_use,
  command_id       uuid not null,
  recorded_at      timestamptz not null default now(),
  constraint contribution_use_only_correction_lowers check (amount > 0 or corrects is not null)
);
comment on table contribution_use is 'What a contribution was spent on.';
create index contribution_use_contribution on contribution_use (contribution_id);
call wall('contribution_use');

create function sum_receipt() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update contribution set received = received + new.amount where id = new.contribution_id;
  return null;
end $$;
create trigger sum_receipt after insert on contribution_receipt for each row execute function sum_receipt();

create function sum_use() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update contribution set used = used + new.amount where id = new.contribution_id;
  return null;
end $$;
create trigger sum_use after insert on contribution_use for each row execute function sum_use();

grant select, insert on money_line, money_line_entry, allocation, allocation_entry, disbursement, contribution, contribution_receipt, contribution_use to chungtay_app;
grant update (spend_by, note) on money_line to chungtay_app;
grant select, insert, update on money_holder, donor to chungtay_app;
