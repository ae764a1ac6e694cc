create table sheet_translation (
  id            uuid primary key,
  province_id   integer not null references unit,
  language      text not null,
  version       integer not null,
  body          jsonb not null,
  file          text not null constraint sheet_translation_file_hash check (file ~ '^[0-9a-f]{64}$'),
  file_name     text not null,
  account_id    uuid references account,
  command_id    uuid not null,
  recorded_at   timestamptz not null default now(),
  withdrawn_at  timestamptz,
  constraint sheet_translation_version_unique unique (province_id, language, version)
);
comment on table sheet_translation is 'Bản dịch phiếu: what a province brings of the built-in sheets in another language. The newest version of a language that was not withdrawn is asked by; answers are codes and do not change with it.';
comment on column sheet_translation.body is 'Each text with the Vietnamese it was translated from: it counts as long as the sheets say that.';
-- No wall: every phone of the province asks by it, and nobody is named in it.
grant select, insert, update on sheet_translation to chungtay_app;
call watch('sheet_translation');

create function refuse_translation_change() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'withdrawn_at' <> to_jsonb(old) - 'withdrawn_at' then
    raise exception 'a translation that is or was asked by' using errcode = 'check_violation', constraint = 'sheet_translation_frozen';
  end if;
  return new;
end $$;
create trigger frozen before update on sheet_translation for each row execute function refuse_translation_change();
