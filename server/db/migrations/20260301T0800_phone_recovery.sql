-- A PIN that was forgotten, and what an office knows of a phone that is out in the villages.
alter table device
  add column seen_at timestamptz,
  add column waiting_interviews integer constraint device_interviews_not_negative check (waiting_interviews >= 0),
  add column waiting_photos integer constraint device_photos_not_negative check (waiting_photos >= 0);
comment on column device.seen_at is 'When the phone last read what is in the hands of its reviewer.';
comment on column device.waiting_interviews is 'Interviews the phone had finished and not sent when it was last seen, as it said itself.';

create table device_key (
  id         uuid primary key,
  device_id  uuid not null,
  account_id uuid not null references account on delete cascade,
  area       area_path not null,
  sealed     bytea not null,
  made_at    timestamptz not null default now(),
  handed_at  timestamptz
);
comment on table device_key is 'Second keys of phones (decision 0020): each opens what one phone keeps of one account, where the PIN is forgotten. Useless without that phone; handed out only against the password.';
create index device_key_device on device_key (device_id, account_id);
call wall('device_key');
grant select, insert, delete, update (handed_at) on device_key to chungtay_app;

-- Only the phone itself says so, under the session of whose it is.
create function note_device(asked uuid, whose uuid, interviews integer, photos integer) returns void
language sql security definer set search_path = public as $$
  update device set seen_at = now(), waiting_interviews = interviews, waiting_photos = photos
   where id = asked and account_id = whose and lost_at is null
$$;
comment on function note_device is 'A phone was seen, with so many interviews and photos not sent yet.';
revoke all on function note_device(uuid, uuid, integer, integer) from public;
grant execute on function note_device(uuid, uuid, integer, integer) to chungtay_app;
