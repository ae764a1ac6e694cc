create table paper_template (
  id          uuid primary key,
  province_id integer not null references unit,
  kind        text not null,
  from_date   date not null,
  file        text constraint paper_template_file_hash check (file ~ '^[0-9a-f]{64}$'),
  file_name   text not null default '',
  account_id  uuid references account,
  command_id  uuid not null,
  recorded_at timestamptz not null default now()
);
comment on table paper_template is 'Mẫu giấy tờ of a province, from a day on; without a file: back to the template that comes with the product. Nothing is ever taken out.';
create index paper_template_kind on paper_template (province_id, kind, from_date);
-- No wall: every commune of the province prints from it, and nobody is named in it.
grant select, insert on paper_template to chungtay_app;

call watch('paper_template');
