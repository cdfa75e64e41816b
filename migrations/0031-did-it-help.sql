-- How often people said that a body outside helped them. A counter and nothing else: no case, no time, no order.
create table body_help (
  body_id text not null,
  answer text not null check (answer in ('yes', 'partly', 'no', 'not_reached')),
  n integer not null default 0,
  primary key (body_id, answer)
);
