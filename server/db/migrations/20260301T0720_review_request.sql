create table review_request (
  id           uuid primary key,
  code         text not null constraint review_request_code_unique unique,
  area         area_path not null,
  commune_id   integer not null references unit,
  village_id   integer not null references unit,
  wants        text not null constraint review_request_wants_known check (wants in ('review', 'escape')),
  name         text not null,
  folded_name  text not null,
  contact      text not null,
  address      text not null,
  reasons      text not null,
  asked_on     date not null,
  came_by      text not null constraint review_request_way_known check (came_by in ('public', 'counter')),
  state        text not null default 'open' constraint review_request_state_known check (state in ('open', 'accepted', 'answered')),
  case_id      uuid references review_case,
  answer       text,
  decided_on   date,
  decided_by   uuid references account,
  recorded_by  uuid references account,
  command_id   uuid,
  recorded_at  timestamptz not null default now(),
  constraint review_request_decided_whole check (
    (state = 'open' and num_nonnulls(case_id, answer, decided_on, decided_by) = 0)
    or (state = 'accepted' and answer is null and num_nonnulls(case_id, decided_on, decided_by) = 3)
    or (state = 'answered' and case_id is null and num_nonnulls(answer, decided_on, decided_by) = 3)),
  constraint review_request_way_whole check ((came_by = 'counter') = (recorded_by is not null))
);
comment on table review_request is 'Giấy đề nghị rà soát (Form 01, Form 04 of QĐ 24/2021): asked on the public page or at the counter, taken up as a case of a round or answered with a reason.';
create index review_request_area on review_request (area, state, recorded_at);
-- The same person asks once until the commune has answered.
create unique index review_request_open_once on review_request (commune_id, folded_name, (regexp_replace(lower(contact), '[^a-z0-9]', '', 'g'))) where state = 'open';
call wall('review_request');
call watch('review_request');
grant select, insert on review_request to chungtay_app;
grant update (state, case_id, answer, decided_on, decided_by) on review_request to chungtay_app;

create table public_attempt (
  address text not null,
  at      timestamptz not null default now()
);
comment on table public_attempt is 'The brake on what anybody may send without an account. Forgotten after a day.';
create index public_attempt_address on public_attempt (address, at);
grant select, insert, delete on public_attempt to chungtay_app;
