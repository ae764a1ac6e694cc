create table legal_number (
  code         text not null,
  valid_from   date not null,
  valid_until  date,
  value        numeric not null,
  unit         text not null,
  act          text not null,
  certainty    text not null constraint legal_number_certainty_known check (certainty in ('sure', 'likely', 'check')),
  primary key (code, valid_from),
  constraint legal_number_one_at_a_time exclude using gist (code with =, daterange(valid_from, valid_until) with &&)
);
comment on table legal_number is 'Lengths and limits that an act sets, with the days they hold. No rule carries such a number in its code.';

create function legal_number_at(asked text, day date) returns numeric language sql stable parallel safe as $$
  select value from legal_number where code = asked and valid_from <= day and (valid_until is null or valid_until > day)
$$;
grant select, insert, update on legal_number to chungtay_app;
