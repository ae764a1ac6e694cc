create table photo_taken_back (
  photo_id    uuid primary key references photo,
  area        area_path not null,
  account_id  uuid not null references account,
  command_id  uuid not null,
  recorded_at timestamptz not null default now()
);
comment on table photo_taken_back is 'Photos their sender took back before the case was checked: they are shown no more, and that they were here stays.';
call wall('photo_taken_back');
grant select, insert on photo_taken_back to chungtay_app;
call watch('photo_taken_back');
