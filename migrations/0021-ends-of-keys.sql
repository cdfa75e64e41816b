alter table staff
  -- How often a key or a visit of it was ended: what was begun before opens nothing.
  add column endings integer not null default 0,
  -- Whoever has its address where the organisation signs in may open it the first time; false once it was linked.
  add column by_address boolean not null default true;

-- What is linked is linked by its owner from then on, and what an owner ended stays ended.
update staff set by_address = false
  where elsewhere is not null
    or exists (select from account_act a where a.staff_id = staff.staff_id and a.act = 'elsewhere_ended');

alter table staff_session
  -- When somebody last proved in this visit who they are; null where nobody says how long ago that was.
  add column proven_at timestamptz;
