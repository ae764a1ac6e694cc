-- What a phone brings beside the answers, and the phones themselves.
create table photo_part (
  account_id  uuid not null references account on delete cascade,
  digest      text not null,
  starts_at   integer not null constraint photo_part_start_not_negative check (starts_at >= 0),
  ends_at     integer not null,
  area        area_path not null,
  sealed      bytea not null,
  received_at timestamptz not null default now(),
  primary key (account_id, digest, starts_at),
  constraint photo_part_not_empty check (ends_at > starts_at)
);
comment on table photo_part is 'Parts of photos on their way from a phone, sealed: taken out when the photo is joined to its case, or when nobody sent more for long.';
comment on column photo_part.digest is 'SHA-256 of the whole photo.';
call wall('photo_part');
grant select, insert, delete on photo_part to chungtay_app;

create table photo (
  id          uuid primary key,
  case_id     uuid not null references review_case,
  area        area_path not null,
  digest      text not null,
  file        text not null,
  bytes       integer not null constraint photo_not_empty check (bytes > 0),
  width       integer not null,
  height      integer not null,
  taken_on    date not null,
  latitude    double precision,
  longitude   double precision,
  accuracy    double precision,
  account_id  uuid not null references account,
  command_id  uuid not null,
  recorded_at timestamptz not null default now(),
  constraint photo_position_whole check (num_nulls(latitude, longitude, accuracy) in (0, 3))
);
comment on table photo is 'Ảnh nhà ở: photos of the dwelling. The picture is a sealed file; only rows in reach lead to it.';
comment on column photo.file is 'Name of the sealed file: the hash of what lies there, not of the picture.';
create index photo_case on photo (case_id);
create index photo_digest on photo (account_id, digest);
call wall('photo');
call watch('photo');
grant select, insert on photo to chungtay_app;

create table interview_evidence (
  survey_id    uuid primary key references survey,
  case_id      uuid not null references review_case,
  area         area_path not null,
  latitude     double precision,
  longitude    double precision,
  accuracy     double precision,
  signature    bytea,
  witness      text,
  witness_why  text constraint interview_evidence_why_known check (witness_why in ('cannot-sign', 'refuses', 'away')),
  constraint interview_evidence_position_whole check (num_nulls(latitude, longitude, accuracy) in (0, 3)),
  constraint interview_evidence_one_signs check (signature is null or witness is null),
  constraint interview_evidence_witness_whole check ((witness is null) = (witness_why is null))
);
comment on table interview_evidence is 'Where the phone stood at an interview, and who signed: the household, sealed, or a witness by name.';
create index interview_evidence_case on interview_evidence (case_id);
call wall('interview_evidence');
call watch('interview_evidence');
grant select, insert on interview_evidence to chungtay_app;

create table device (
  id            uuid primary key,
  account_id    uuid not null references account on delete cascade,
  area          area_path not null,
  name          text not null,
  registered_at timestamptz not null default now(),
  lost_at       timestamptz,
  lost_by       uuid references account,
  told_at       timestamptz,
  constraint device_lost_whole check ((lost_at is null) = (lost_by is null) and (told_at is null or lost_at is not null))
);
comment on table device is 'Phones that carry data of households, by an id born on the phone, each in the hands of one reviewer.';
comment on column device.told_at is 'When a phone declared lost first came by again and was told to wipe itself.';
create index device_account on device (account_id);
call wall('device');
call watch('device');
grant select, insert, update on device to chungtay_app;

-- Below the wall: a lost phone is told so whoever is signed in on it, and when nobody is. It says nothing about any other id.
create function tell_lost(asked uuid) returns boolean language plpgsql security definer set search_path = public as $$
begin
  if not exists (select from device where id = asked and lost_at is not null) then return false; end if;
  update device set told_at = now() where id = asked and told_at is null;
  return true;
end $$;
comment on function tell_lost is 'Whether a phone was declared lost; notes the first time it hears it.';
revoke all on function tell_lost(uuid) from public;
grant execute on function tell_lost(uuid) to chungtay_app;
