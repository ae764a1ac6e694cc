create table unit_shape (
  unit_id     integer not null references unit,
  valid_from  date not null,
  shape       jsonb not null,
  source      text not null,
  primary key (unit_id, valid_from)
);
comment on table unit_shape is 'Boundary of a unit as simplified GeoJSON geometry (WGS 84), for maps only. valid_from: the day this shape begins to hold.';
grant select, insert, update on unit_shape to chungtay_app;
