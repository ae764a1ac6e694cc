-- Needs, entitlement rules, deliveries. Status ≠ entitlement ≠ received: three kinds of rows, never one flag.
create table need (
  id            uuid primary key,
  household_id  uuid not null references household,
  member_id     uuid references member,
  area          area_path not null,
  kind          text not null,
  since         date not null,
  source        text not null constraint need_source_known check (source in ('interview', 'officer')),
  survey_id     uuid references survey,
  note          text not null default '',
  closed_on     date,
  closed_by     text constraint need_closed_by_known check (closed_by in ('delivery', 'withdrawn', 'not-needed', 'left')),
  closing_id    uuid,
  command_id    uuid,
  recorded_at   timestamptz not null default now(),
  constraint need_closed_whole check ((closed_on is null) = (closed_by is null)),
  constraint need_period check (closed_on is null or closed_on >= since)
);
comment on table need is 'Nhu cầu: who asks for which kind of support since when, and what closed it. From interviews (trigger of survey, survey_member) or from an officer.';
comment on column need.id is 'Of an interview''s need made from the interview, the person and the kind: the same interview names it once.';
comment on column need.area is 'Where the household or person lives today: it moves with them, so that the officer in charge sees it.';
comment on column need.closing_id is 'The delivery that answered it.';
create unique index need_open_once on need (household_id, coalesce(member_id, household_id), kind) where closed_on is null;
create index need_area on need (area, kind) where closed_on is null;
create index need_household on need (household_id);
create index need_member on need (member_id) where member_id is not null;
call wall('need');

create table policy (
  code            text primary key,
  kind            text not null,
  name_vi         text not null,
  name_en         text not null,
  beneficiary     text not null constraint policy_beneficiary_known check (beneficiary in ('person', 'household')),
  period          text not null constraint policy_period_known check (period in ('once', 'year', 'school-year', 'quarter', 'month')),
  responsible_vi  text not null,
  responsible_en  text not null,
  ordinal         smallint not null
);
comment on table policy is 'Chính sách a household or person may be entitled to. Who is entitled, to what and since when: entitlement_rule.';
comment on column policy.kind is 'The kind of support a delivery must have to fulfil it (domain/support/kinds.ts).';
comment on column policy.period is 'How often it is due: one delivery in the period fulfils it.';

create table entitlement_rule (
  id           uuid primary key,
  policy       text not null references policy,
  version      integer not null,
  valid_from   date not null,
  valid_until  date,
  act          text not null,
  certainty    text not null constraint entitlement_rule_certainty_known check (certainty in ('sure', 'likely', 'check')),
  body         jsonb not null,
  command_id   uuid,
  recorded_at  timestamptz not null default now(),
  constraint entitlement_rule_version unique (policy, version),
  constraint entitlement_rule_period check (valid_until is null or valid_until > valid_from),
  constraint entitlement_rule_one_at_a_time exclude using gist (policy with =, daterange(valid_from, valid_until) with &&)
);
comment on table entitlement_rule is 'Quyền thụ hưởng as dated data: conditions and amount (domain/support/rule.ts), with the act they come from. Never edited; a new version ends the one before it.';

create table delivery (
  id               uuid primary key,
  household_id     uuid not null references household,
  member_id        uuid references member,
  area             area_path not null,
  village_id       integer not null references unit,
  status_then      text not null,
  kind             text not null,
  policy           text references policy,
  on_date          date not null,
  valid_until      date,
  amount           dong constraint delivery_amount_positive check (amount > 0),
  goods            text not null default '',
  topic            text not null default '',
  details          jsonb not null default '{}',
  allocation_id    uuid references allocation,
  contribution_id  uuid references contribution,
  activity_id      uuid,
  source           text not null constraint delivery_source_known check (source in ('recorded', 'list', 'elsewhere')),
  document_no      text not null default '',
  evidence         text,
  cancelled_on     date,
  cancel_reason    text,
  command_id       uuid not null,
  recorded_at      timestamptz not null default now(),
  constraint delivery_cancelled_whole check ((cancelled_on is null) = (cancel_reason is null)),
  constraint delivery_period check (valid_until is null or valid_until >= on_date)
);
comment on table delivery is 'Hỗ trợ đã trao: who really got what, when, from which money. Cancelled rows stay and count for nothing.';
comment on column delivery.area is 'Where the household or person lives today, as with need; village_id is where it was delivered.';
comment on column delivery.status_then is 'Group of the household on the day (question Q14): poor, near-poor, newly-escaped, newly-escaped-near-poor, neither.';
comment on column delivery.source is 'recorded: here; list: imported from a list; elsewhere: another body says so (social insurance, electricity), received but not by us.';
comment on column delivery.topic is 'What exactly within the kind: crop, livestock, forestry, fishery; new-house, repair; a trade.';
create index delivery_kind on delivery (kind, on_date, area) where cancelled_on is null;
create index delivery_household on delivery (household_id, on_date);
create index delivery_member on delivery (member_id) where member_id is not null;
create index delivery_activity on delivery (activity_id) where activity_id is not null;
call wall('delivery');

-- What a person asks for and has received goes where the person goes.
create function follow_household() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update need set area = new.area where household_id = new.id and member_id is null;
  update delivery set area = new.area where household_id = new.id and member_id is null;
  return null;
end $$;
create trigger follow_household after update of area on household for each row
  when (old.area is distinct from new.area) execute function follow_household();
create function follow_member() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update need set area = new.area, household_id = new.household_id where member_id = new.id;
  update delivery set area = new.area, household_id = new.household_id where member_id = new.id;
  return null;
end $$;
create trigger follow_member after update of area, household_id on member for each row
  when (old.area is distinct from new.area or old.household_id is distinct from new.household_id) execute function follow_member();

-- Needs named in an interview open; those an earlier interview opened and this one, asked again, does not name are closed.
create function needs_of_household() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update need n set closed_on = a.on_date, closed_by = 'not-needed'
    from added a
   where n.household_id = a.household_id and n.member_id is null and n.closed_on is null and n.source = 'interview' and n.since < a.on_date
     and (a.answers -> 'household' ? 'needs' and n.kind <> 'internet' and not a.answers -> 'household' -> 'needs' ? n.kind
          or n.kind = 'internet' and a.internet_need = false);
  insert into need (id, household_id, area, kind, since, source, survey_id)
  select md5(a.id || k.kind)::uuid, a.household_id, a.area, k.kind, a.on_date, 'interview', a.id
    from added a,
         lateral (select jsonb_array_elements_text(a.answers -> 'household' -> 'needs') as kind
                   where jsonb_typeof(a.answers -> 'household' -> 'needs') = 'array'
                  union select 'internet' where a.internet_need) k
   order by a.on_date
  on conflict (household_id, coalesce(member_id, household_id), kind) where closed_on is null do nothing;
  return null;
end $$;
create trigger open_needs after insert on survey referencing new table as added for each statement execute function needs_of_household();

create function needs_of_members() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update need n set closed_on = s.on_date, closed_by = 'not-needed'
    from added a join survey s on s.id = a.survey_id
   where n.member_id = a.member_id and n.closed_on is null and n.source = 'interview' and n.since < s.on_date
     and a.needs is not null and not n.kind = any (a.needs);
  insert into need (id, household_id, member_id, area, kind, since, source, survey_id)
  select md5(a.survey_id || a.member_id::text || k.kind)::uuid, a.household_id, a.member_id, a.area, k.kind, s.on_date, 'interview', s.id
    from added a join survey s on s.id = a.survey_id, unnest(a.needs) k (kind)
   order by s.on_date
  on conflict (household_id, coalesce(member_id, household_id), kind) where closed_on is null do nothing;
  return null;
end $$;
create trigger open_needs after insert on survey_member referencing new table as added for each statement execute function needs_of_members();

grant select, insert, update on need, policy, entitlement_rule, delivery to chungtay_app;
