create table account (
  id             uuid primary key,
  account        text not null constraint account_name_unique unique constraint account_name_shape check (account ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
  name           text not null,
  title          text not null default '',
  role           text not null,
  area           area_path not null,
  password_hash  text not null,
  active         boolean not null default true,
  version        integer not null default 1,
  created_at     timestamptz not null default now()
);
comment on table account is 'Who may sign in, as what and how far.';

create table session (
  token_hash  bytea primary key,
  account_id  uuid not null references account,
  created_at  timestamptz not null default now(),
  seen_at     timestamptz not null default now(),
  expires_at  timestamptz not null
);
comment on table session is 'Signed-in sessions; only a hash of the cookie is kept.';
create index session_account on session (account_id);

create table sign_in_attempt (
  account  text not null,
  address  text not null,
  at       timestamptz not null default now(),
  ok       boolean not null
);
comment on table sign_in_attempt is 'The brake on guessing counts failures here.';
create index sign_in_attempt_account on sign_in_attempt (account, at);
create index sign_in_attempt_address on sign_in_attempt (address, at);

grant select, insert, update on account to chungtay_app;
grant select, insert, update, delete on session, sign_in_attempt to chungtay_app;
