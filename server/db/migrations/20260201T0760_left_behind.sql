-- Who got nothing, and who may fall back: what both lists look up.
create function covered_until(period text, on_date date, valid_until date) returns date
language sql immutable parallel safe as $$
  select case when period = 'once' then date 'infinity'
              when valid_until is not null then valid_until
              when period = 'year' then (date_trunc('year', on_date::timestamp) + interval '1 year')::date - 1
              when period = 'school-year' then (date_trunc('year', on_date::timestamp - interval '8 months') + interval '20 months')::date - 1
              when period = 'quarter' then (date_trunc('quarter', on_date::timestamp) + interval '3 months')::date - 1
              else (date_trunc('month', on_date::timestamp) + interval '1 month')::date - 1 end
$$;
comment on function covered_until is 'domain/support/covered.ts in SQL: the last day a delivery fulfils a policy of this period.';
grant execute on function covered_until to chungtay_app;

create index household_event_hardship on household_event (on_date) where kind = 'hardship';
create index member_left on member (left_on) where left_on is not null;
create index delivery_ending on delivery (valid_until) where valid_until is not null and cancelled_on is null;
comment on table household_event is 'What happened to a household: registered, split, merged, moved, members joined and left, class recognised, corrected; and hardship (domain/household/hardship.ts), which is no booking and moves nothing.';
